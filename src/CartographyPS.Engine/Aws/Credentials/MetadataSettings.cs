using System.Globalization;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// What the environment and a profile say of the instance metadata service: where it is, whether its version 1 may be asked, how long and
/// how often. An environment variable goes before the profile's setting, as in the AWS CLI.
/// </summary>
internal sealed class MetadataSettings(AwsEnvironment environment, AwsProfile? profile)
{
    /// <summary>Whether the service is not to be asked at all.</summary>
    public bool IsDisabled => IsTrue(environment["AWS_EC2_METADATA_DISABLED"]);

    /// <summary>Whether credentials may not be asked for without a token.</summary>
    public bool IsVersion1Disabled => IsTrue(Find("ec2_metadata_v1_disabled"));

    /// <summary>How often a request is made at most; null where nothing says so.</summary>
    /// <exception cref="CredentialException">The setting is no number above 0.</exception>
    public int? Attempts => Number("metadata_service_num_attempts", "AWS_METADATA_SERVICE_NUM_ATTEMPTS");

    /// <summary>How long one request may take; null where nothing says so.</summary>
    /// <exception cref="CredentialException">The setting is no number above 0.</exception>
    public TimeSpan? Timeout => Number("metadata_service_timeout", "AWS_METADATA_SERVICE_TIMEOUT") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>The service's base URL, which ends with a slash.</summary>
    /// <exception cref="CredentialException">A setting names none.</exception>
    public Uri Endpoint
    {
        get
        {
            bool isVersion6 = string.Equals(Find("ec2_metadata_service_endpoint_mode"), "IPv6", StringComparison.OrdinalIgnoreCase);
            string address = Find("ec2_metadata_service_endpoint") ?? (isVersion6 ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
            string setting = environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] is null ? "ec2_metadata_service_endpoint" : "AWS_EC2_METADATA_SERVICE_ENDPOINT";
            return MetadataHttp.Address(address.TrimEnd('/') + "/", setting);
        }
    }

    private string? Find(string setting) => environment["AWS_" + setting.ToUpperInvariant()] ?? profile?[setting];

    private int? Number(string setting, string variable)
    {
        if ((environment[variable] ?? profile?[setting]) is not { } text) return null;
        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= 3600
            ? number
            : throw new CredentialException($"{setting} '{text}' is no whole number from 1 to 3600 ({variable}, or profile {profile?.Name}).");
    }

    private static bool IsTrue(string? text) => string.Equals(text?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
