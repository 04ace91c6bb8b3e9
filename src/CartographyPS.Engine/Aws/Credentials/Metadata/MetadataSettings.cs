using System.Globalization;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials.Metadata;

/// <summary>
/// The settings of the instance metadata service in the environment and a profile: address, versions, time limit, attempts. Environment
/// variables have precedence over the profile, as in the AWS CLI.
/// </summary>
internal sealed class MetadataSettings(AwsEnvironment environment, AwsProfile? profile)
{
    private const int Most = 3600;

    /// <summary>True when the service must not be used.</summary>
    public bool IsDisabled => IsTrue(environment["AWS_EC2_METADATA_DISABLED"]);

    /// <summary>True when version 1, which requires no token, must not be used.</summary>
    public bool IsVersion1Disabled => IsTrue(Find("ec2_metadata_v1_disabled"));

    /// <summary>The maximum number of attempts of a request, 1 to 3600; null when not set.</summary>
    /// <exception cref="CredentialException">The setting is not a whole number from 1 to 3600.</exception>
    public int? Attempts => Number("metadata_service_num_attempts", "AWS_METADATA_SERVICE_NUM_ATTEMPTS");

    /// <summary>The time limit of one attempt, set as 1 to 3600 seconds; null when not set.</summary>
    /// <exception cref="CredentialException">The setting is not a whole number from 1 to 3600.</exception>
    public TimeSpan? Timeout => Number("metadata_service_timeout", "AWS_METADATA_SERVICE_TIMEOUT") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>The base URL of the service, with a slash at its end.</summary>
    /// <exception cref="CredentialException">A setting is not an http or https URL.</exception>
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
        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= Most
            ? number
            : throw SettingErrors.NotANumber(setting, text, 1, Most, variable, profile?.Name);
    }

    private static bool IsTrue(string? text) => string.Equals(text?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
