using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The keys that stand in a profile. All of them come from one file: a token of other keys would be a mistake at best.</summary>
internal static class ProfileKeys
{
    // The older name goes first, as for the AWS CLI.
    private static readonly string[] Tokens = ["aws_security_token", "aws_session_token"];

    /// <summary>The keys of one of a profile's sections.</summary>
    /// <exception cref="CredentialException">One of the two is missing.</exception>
    public static AwsCredentials Of(string profile, AwsConfigSection section, string file)
    {
        string Needed(string setting) => AwsProfile.ValueIn(section, setting) ?? throw new CredentialException(
            $"Profile {profile} has keys in {file}, but no {setting} there: aws_access_key_id and aws_secret_access_key stand in one file.");

        string? token = Array.Find(Tokens, section.Has);
        return new AwsCredentials(Needed("aws_access_key_id"), Needed("aws_secret_access_key"), token is null ? null : AwsProfile.ValueIn(section, token), null);
    }
}
