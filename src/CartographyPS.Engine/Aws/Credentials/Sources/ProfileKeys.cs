using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Reads the keys of a profile. All of them come from one file: a token belongs to its keys only.</summary>
internal static class ProfileKeys
{
    // The older name has precedence, as in the AWS CLI.
    private static readonly string[] Tokens = ["aws_security_token", "aws_session_token"];

    /// <summary>Reads the keys of one section of a profile.</summary>
    /// <exception cref="CredentialException">One of the two keys is missing.</exception>
    public static AwsCredentials Of(string profile, AwsConfigSection section, string file)
    {
        string Needed(string setting) => AwsProfile.ValueIn(section, setting) ?? throw SettingErrors.HalfOfKeys(profile, file, setting);

        string? token = Array.Find(Tokens, section.Has);
        return new AwsCredentials(
            Needed("aws_access_key_id"), Needed("aws_secret_access_key"), token is null ? null : AwsProfile.ValueIn(section, token), null);
    }
}
