using System.Globalization;
using System.Security.Cryptography;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>What a profile and the environment say of how calls are made: region, STS's region, attempts, CA bundle.</summary>
internal sealed class SessionSettings(AwsEnvironment environment, AwsProfiles profiles, AwsProfile? profile)
{
    private const string LegacySts = "us-east-1";

    // The regions whose STS was the global one before there were regional ones; all others always have their own.
    private static readonly HashSet<string> LegacyStsRegions =
    [
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1",
        "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>
    /// The region, and where it came from. <c>AWS_REGION</c> and then <c>AWS_DEFAULT_REGION</c> stand over the profile, as for the AWS CLI.
    /// </summary>
    /// <param name="asked">The first region that is to be read, for where nothing else names one; null for none.</param>
    /// <param name="session">The region that the user has set for all cmdlets of the PowerShell session, which goes before all others; null for none.</param>
    /// <exception cref="FormatException">What is set is no region's name.</exception>
    public (string Region, string Origin) Region(string? asked, string? session = null)
    {
        var (text, origin) = session is null ? Named(asked) : (session, "the session's, $StoredAWSRegion");
        return (RegionName.Of(text) ?? throw new FormatException($"The region '{text}' ({origin}) is no region's name. In AWS's files a comment has a line of its own."), origin);
    }

    /// <summary>The region of STS. The global endpoint's sessions are not valid everywhere, so its own region's is asked for it.</summary>
    public string StsRegion(string region)
    {
        string mode = environment["AWS_STS_REGIONAL_ENDPOINTS"] ?? profile?["sts_regional_endpoints"] ?? "regional";
        return mode.Equals("legacy", StringComparison.OrdinalIgnoreCase) && LegacyStsRegions.Contains(region) ? LegacySts : region;
    }

    /// <summary>How often a call is made at most.</summary>
    /// <exception cref="CredentialException">The setting is no number.</exception>
    public int Attempts()
    {
        string? text = environment["AWS_MAX_ATTEMPTS"] ?? profile?["max_attempts"];
        if (text is null) return AwsSession.DefaultAttempts;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int attempts) && attempts > 0
            ? attempts
            : throw new CredentialException($"max_attempts '{text}' is no whole number above 0 (AWS_MAX_ATTEMPTS, or profile {profile?.Name}).");
    }

    /// <summary>The file of certificates to trust; null for none. It is read here, so that a missing one is one clear error and not one of each call.</summary>
    /// <exception cref="CredentialException">It cannot be used.</exception>
    public string? CaBundle()
    {
        string? file = environment.File("AWS_CA_BUNDLE") ?? (profile?["ca_bundle"] is { } own ? profiles.Paths.Beside(own, environment) : null);
        if (file is null) return null;
        try
        {
            Client.CaBundle.Read(file);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or CryptographicException)
        {
            throw new CredentialException($"The CA bundle '{file}' (AWS_CA_BUNDLE, or ca_bundle of profile {profile?.Name}) cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>Settings that are not heeded as they stand.</summary>
    public IEnumerable<string> Warnings()
    {
        string mode = environment["AWS_RETRY_MODE"] ?? profile?["retry_mode"] ?? "standard";
        if (mode == "legacy") yield return "The retry mode 'legacy' is treated as 'standard'.";
        else if (mode is not ("standard" or "adaptive")) yield return $"The retry mode '{mode}' is not known; it is taken for 'standard'.";

        foreach (string setting in new[] { "use_fips_endpoint", "use_dualstack_endpoint" })
        {
            if (string.Equals(environment["AWS_" + setting.ToUpperInvariant()] ?? profile?[setting], "true", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"The setting {setting} is not heeded; name such endpoints with AWS_ENDPOINT_URL_service or a services section.";
            }
        }
    }

    private (string Text, string Origin) Named(string? asked)
    {
        if (environment["AWS_REGION"] is { } current) return (current, "AWS_REGION");
        if (environment["AWS_DEFAULT_REGION"] is { } usual) return (usual, "AWS_DEFAULT_REGION");
        if (profile?["region"] is { } own) return (own, $"profile {profile.Name}");
        if (profiles.Find(AwsProfiles.Default)?["region"] is { } other) return (other, "the default profile");
        if (asked is not null) return (asked, "-Region");
        return (LegacySts, "no setting; us-east-1 is where global services are");
    }
}
