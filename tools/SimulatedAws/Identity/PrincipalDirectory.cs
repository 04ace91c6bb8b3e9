using System.Collections.Concurrent;
using System.Security.Cryptography;
using SimulatedAws.Estates;

namespace SimulatedAws.Identity;

/// <summary>The valid access keys: those of users, and those of the sessions that this server has started.</summary>
internal sealed class PrincipalDirectory
{
    private readonly ConcurrentDictionary<string, Principal> _principals = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private long _expiredBefore = long.MinValue;

    /// <summary>Creates a directory of the estate's users.</summary>
    public PrincipalDirectory(EstateSettings settings, TimeProvider clock)
    {
        _clock = clock;
        foreach (var (account, content) in settings.Accounts)
        {
            foreach (var user in content.Users)
            {
                _principals[user.AccessKeyId] = new Principal
                {
                    Account = account,
                    Arn = user.Arn,
                    UserId = user.UserId ?? UniqueIds.Of("AIDA", user.Arn),
                    AccessKeyId = user.AccessKeyId,
                    Secret = user.SecretAccessKey,
                };
            }
        }
    }

    /// <summary>Finds the principal of an access key; null when the key or its session token is unknown.</summary>
    public Principal? Find(string accessKeyId, string? sessionToken) =>
        _principals.TryGetValue(accessKeyId, out var found) && found.SessionToken == sessionToken ? found : null;

    /// <summary>Returns the account of an access key; null when the key is unknown.</summary>
    public string? AccountOf(string accessKeyId) => _principals.GetValueOrDefault(accessKeyId)?.Account;

    /// <summary>Returns true when a session has expired.</summary>
    public bool IsExpired(Principal principal) => principal.Expires is { } expires
        && (_clock.GetUtcNow() >= expires || principal.Issued.UtcTicks <= Interlocked.Read(ref _expiredBefore));

    /// <summary>Ends all sessions.</summary>
    public void ExpireAll() => Interlocked.Exchange(ref _expiredBefore, _clock.GetUtcNow().UtcTicks);

    /// <summary>Starts a session.</summary>
    /// <param name="account">The account.</param>
    /// <param name="arn">The ARN of the caller in the session.</param>
    /// <param name="userId">The unique id of the caller in the session.</param>
    /// <param name="roleArn">The role; null for a user's session.</param>
    /// <param name="duration">The duration.</param>
    public Principal Begin(string account, string arn, string userId, string? roleArn, TimeSpan duration)
    {
        // Expirations are written in whole seconds.
        var now = _clock.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + duration).ToUnixTimeSeconds());
        var principal = new Principal
        {
            Account = account,
            Arn = arn,
            UserId = userId,
            RoleArn = roleArn,
            AccessKeyId = UniqueIds.Of("ASIA", Guid.NewGuid().ToString())[..20],
            Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            SessionToken = "FwoSimulated" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(120)),
            Issued = now,
            Expires = expires,
        };
        _principals[principal.AccessKeyId] = principal;
        return principal;
    }

    /// <summary>Starts a session of a role.</summary>
    /// <param name="account">The role's account.</param>
    /// <param name="roleArn">The role's ARN.</param>
    /// <param name="sessionName">The session's name.</param>
    /// <param name="duration">The duration.</param>
    public Principal BeginRole(string account, string roleArn, string sessionName, TimeSpan duration)
    {
        string role = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        return Begin(
            account, $"arn:aws:sts::{account}:assumed-role/{role}/{sessionName}", $"{UniqueIds.Of("AROA", roleArn)}:{sessionName}", roleArn, duration);
    }
}
