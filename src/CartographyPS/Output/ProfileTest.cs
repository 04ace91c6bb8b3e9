using CartographyPS.Engine.Sync;

namespace CartographyPS;

/// <summary>Whether an account can be read with a profile, as <c>Test-CartographyProfile</c> found it.</summary>
public sealed class ProfileTest
{
    internal ProfileTest(string profile, ConnectedAccount connected)
    {
        ProfileName = profile;
        Works = true;
        Account = connected.Account.Id;
        Arn = connected.Arn;
        Credentials = connected.CredentialOrigin;
        Region = connected.Account.HomeRegion;
        RegionOrigin = connected.RegionOrigin;
        Regions = string.Join(", ", connected.Account.Regions);
        Message = connected.Warnings.Count == 0 ? null : string.Join(" ", connected.Warnings);
    }

    internal ProfileTest(string profile, string message)
    {
        ProfileName = profile;
        Message = message;
    }

    /// <summary>The profile; <c>(default)</c> for the credentials that the AWS tools would take.</summary>
    public string ProfileName { get; }

    /// <summary>Whether AWS accepted the credentials and told the account's regions.</summary>
    public bool Works { get; }

    /// <summary>The 12-digit account id that AWS names; null when it does not work.</summary>
    public string? Account { get; }

    /// <summary>Who AWS says that the credentials are; null when it does not work.</summary>
    public string? Arn { get; }

    /// <summary>Where the credentials came from; null when it does not work.</summary>
    public string? Credentials { get; }

    /// <summary>The region that calls for global services start from; null when it does not work.</summary>
    public string? Region { get; }

    /// <summary>Where <see cref="Region"/> came from; null when it does not work.</summary>
    public string? RegionOrigin { get; }

    /// <summary>The regions that a sync would read, separated by commas; null when it does not work.</summary>
    public string? Regions { get; }

    /// <summary>Why it does not work, or what to know; null for nothing.</summary>
    public string? Message { get; }
}
