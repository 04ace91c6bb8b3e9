using SimulatedAws.Estates;

namespace SimulatedAws.Identity;

/// <summary>The role of the simulated machine or container.</summary>
internal sealed class InstanceRole(EstateSettings settings, PrincipalDirectory directory)
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(6);

    /// <summary>The account of the role; null when no account of the estate has one.</summary>
    public string? Account { get; } = settings.Accounts.FirstOrDefault(account => account.Value.InstanceRole is not null).Key;

    /// <summary>The role's name; null when there is none.</summary>
    public string? Name { get; } = settings.Accounts.Values.FirstOrDefault(account => account.InstanceRole is not null)?.InstanceRole;

    /// <summary>The role's ARN.</summary>
    public string Arn => $"arn:aws:iam::{Account}:role/{Name}";

    /// <summary>Starts a session of the role.</summary>
    public Principal Begin(string sessionName) => directory.BeginRole(Account!, Arn, sessionName, SessionLength);
}
