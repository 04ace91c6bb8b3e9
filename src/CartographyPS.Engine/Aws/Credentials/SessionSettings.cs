using System.Globalization;
using System.Security.Cryptography;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The settings of calls in a profile and the environment: region, region of STS, attempts, CA bundle.</summary>
internal sealed class SessionSettings(AwsEnvironment environment, AwsProfiles profiles, AwsProfile? profile)
{
    private const string LegacySts = "us-east-1";

    // In these regions "legacy" means the global STS endpoint. All later regions have only their regional one.
    private static readonly HashSet<string> LegacyStsRegions =
    [
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1",
        "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>
    /// Returns the region and its origin. <c>AWS_REGION</c>, then <c>AWS_DEFAULT_REGION</c>, have precedence over the profile, as in the AWS CLI.
    /// </summary>
    /// <param name="asked">The first region to read, used when nothing else names one; null for none.</param>
    /// <param name="session">The region set for all cmdlets of the PowerShell session, which has precedence over all others; null for none.</param>
    /// <exception cref="FormatException">The setting is not a region name.</exception>
    public (string Region, string Origin) Region(string? asked, string? session = null)
    {
        var (text, origin) = session is null ? Named(asked) : (session, "the session's, $StoredAWSRegion");
        return (RegionName.Of(text) ?? throw SettingErrors.NotARegion(text, origin), origin);
    }

    /// <summary>Returns the region of STS. Tokens of the global endpoint are not valid in every region, so the regional endpoint is the default.</summary>
    public string StsRegion(string region)
    {
        string mode = environment["AWS_STS_REGIONAL_ENDPOINTS"] ?? profile?["sts_regional_endpoints"] ?? "regional";
        return mode.Equals("legacy", StringComparison.OrdinalIgnoreCase) && LegacyStsRegions.Contains(region) ? LegacySts : region;
    }

    /// <summary>Returns the maximum number of attempts of a call. 6 unless set.</summary>
    /// <exception cref="CredentialException">The setting is not a whole number of at least 1.</exception>
    public int Attempts()
    {
        string? text = environment["AWS_MAX_ATTEMPTS"] ?? profile?["max_attempts"];
        if (text is null) return AwsSession.DefaultAttempts;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int attempts) && attempts > 0
            ? attempts
            : throw SettingErrors.NotANumber("max_attempts", text, 1, null, "AWS_MAX_ATTEMPTS", profile?.Name);
    }

    /// <summary>
    /// Returns the file of certificates to trust; null for none. The file is read here, so that a missing one is one clear error instead of one for each
    /// call.
    /// </summary>
    /// <exception cref="CredentialException">The file cannot be read, or has no valid certificate.</exception>
    public string? CaBundle()
    {
        string? file = environment.File("AWS_CA_BUNDLE") ?? (profile?["ca_bundle"] is { } own ? profiles.Paths.Beside(own, environment) : null);
        if (file is null) return null;
        try
        {
            Http.CaBundle.Read(file);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or CryptographicException)
        {
            throw SettingErrors.CaBundleNotUsable(file, profile?.Name, exception);
        }
    }

    /// <summary>Returns warnings about settings that are not applied as written.</summary>
    public IEnumerable<string> Warnings()
    {
        string mode = environment["AWS_RETRY_MODE"] ?? profile?["retry_mode"] ?? "standard";
        if (mode == "legacy") yield return "The retry mode 'legacy' is not supported; 'standard' is used.";
        else if (mode is not ("standard" or "adaptive")) yield return $"The retry mode '{mode}' is unknown; 'standard' is used.";

        foreach (string setting in new[] { "use_fips_endpoint", "use_dualstack_endpoint" })
        {
            if (string.Equals(environment["AWS_" + setting.ToUpperInvariant()] ?? profile?[setting], "true", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"The setting {setting} is not supported. Name such endpoints with AWS_ENDPOINT_URL_service or a services section.";
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
        return (LegacySts, "default; no setting names a region");
    }
}
