using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS;

/// <summary>The result of <c>Test-CartographyProfile</c>: whether an account can be read with a profile.</summary>
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

    /// <summary>The profile; <c>(default)</c> for the credentials that the AWS tools would use.</summary>
    public string ProfileName { get; }

    /// <summary>True when AWS accepted the credentials and returned the account's regions.</summary>
    public bool Works { get; }

    /// <summary>The 12-digit account id; null when the test failed.</summary>
    public string? Account { get; }

    /// <summary>The ARN of the credentials' user or role; null when the test failed.</summary>
    public string? Arn { get; }

    /// <summary>The origin of the credentials; null when the test failed.</summary>
    public string? Credentials { get; }

    /// <summary>The region of calls that are not regional; null when the test failed.</summary>
    public string? Region { get; }

    /// <summary>The origin of <see cref="Region"/>; null when the test failed.</summary>
    public string? RegionOrigin { get; }

    /// <summary>The regions that a sync would read, separated by commas; null when the test failed.</summary>
    public string? Regions { get; }

    /// <summary>The reason why the test failed, or warnings; null for neither.</summary>
    public string? Message { get; }
}
