using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// The errors of settings (in profiles and environment variables) that credentials cannot be found with. Each names the setting and what belongs there.
/// </summary>
internal static class SettingErrors
{
    // Profiles.

    public static CredentialException Missing(string profile, string setting) => new($"Profile {profile} lacks {setting}.");

    public static CredentialException Empty(string profile, string setting) => new($"Profile {profile} has an empty {setting}. Give it a value.");

    public static CredentialException NoCredentials(string profile, IEnumerable<string> files) => new(
        $"Profile {profile} has no credentials: neither aws_access_key_id nor role_arn, sso_session, credential_process. Files: {string.Join(", ", files)}.");

    public static CredentialException HalfOfKeys(string profile, string file, string missing) => new(
        $"Profile {profile} has keys in {file}, but no {missing} there. Write aws_access_key_id and aws_secret_access_key into one file.");

    public static CredentialException SecretKeyAlone(string profile) => new($"Profile {profile} has an aws_secret_access_key, but no aws_access_key_id.");

    public static CredentialException LoginSession(string profile) => new(
        $"Profile {profile} has a login_session, which is not supported. "
            + $"Make another profile with credential_process = aws configure export-credentials --profile {profile}.");

    // Roles.

    public static CredentialException TwoSources(string profile) => new($"Profile {profile} has both source_profile and credential_source. Keep one.");

    public static CredentialException NoSource(string profile) =>
        new($"Profile {profile} has a role_arn, but neither source_profile nor credential_source to assume the role with.");

    public static CredentialException UnknownSource(string profile, string source) =>
        new($"Profile {profile}: credential_source '{source}' is none of Ec2InstanceMetadata, EcsContainer, Environment.");

    public static CredentialException CyclicSources(IEnumerable<string> profiles) =>
        new($"The profiles {string.Join(" -> ", profiles)} name each other as source_profile. Give one of them other credentials.");

    public static CredentialException TooManySources(string profile, int most) =>
        new(
            $"Profile {profile} needs more than {most} roles, each assumed with the next by its source_profile. "
                + "Name a source_profile that is nearer to the keys.");

    public static CredentialException NotWholeSeconds(string profile, string value) =>
        new($"Profile {profile}: duration_seconds '{value}' is not a whole number of seconds, such as 3600.");

    public static CredentialException WebIdentityWithoutRole() => new("AWS_WEB_IDENTITY_TOKEN_FILE is set, but not AWS_ROLE_ARN. Set both or none.");

    // IAM Identity Center.

    public static CredentialException SsoSessionNotFound(string profile, string session, string files) =>
        new($"Profile {profile} names the sso-session '{session}', which is not in {files}. Add a section [sso-session {session}].");

    public static CredentialException SsoSettingsDiffer(string profile, string session, string setting) =>
        new($"Profile {profile} and the sso-session {session} have different values of {setting}. Keep one.");

    public static CredentialException SsoSessionLacks(string session, string setting) => new($"The sso-session {session} lacks {setting}.");

    // The environment.

    public static CredentialException HalfOfKeysInEnvironment(string set, string missing) => new($"{set} is set, but not {missing}. Set both or none.");

    public static CredentialException NoKeysInEnvironment(string profile) => new(
        $"Profile {profile} takes its credentials from the environment, where AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.");

    // Numbers, addresses and files.

    public static CredentialException NotANumber(string setting, string value, int least, int? most, string variable, string? profile) => new(
        $"{setting} '{value}' is not a whole number {(most is null ? $"of at least {least}" : $"from {least} to {most}")} ({variable}{OrProfile(profile)}).");

    public static CredentialException NotAUrl(string setting, string value) => new($"{setting} '{ErrorText.Name(value)}' is not an http or https URL.");

    public static CredentialException NotAPath(string setting, string value, string settingOfUrls) => new(
        $"{setting} '{ErrorText.Name(value)}' is not a path that begins with one slash, such as /v2/credentials/1. A whole URL belongs into {settingOfUrls}.");

    public static CredentialException UnsafeHost(string setting, string host) => new(
        $"{setting} names {ErrorText.Name(host)}, to which no token is sent: it is neither https nor loopback nor an address of the container services.");

    public static CredentialException CaBundleNotUsable(string file, string? profile, Exception cause) =>
        new($"The CA bundle '{file}' (AWS_CA_BUNDLE{OrProfile(profile, "ca_bundle of ")}) cannot be used: {cause.Message}", cause);

    /// <summary>The error of a region that is not a name, wherever it was set.</summary>
    public static FormatException NotARegion(string value, string origin) => new(
        $"The region '{value}' ({origin}) is not a region name. Use lower-case letters, digits and hyphens, as in eu-west-1. "
            + "In AWS's files a comment has a line of its own.");

    private static string OrProfile(string? profile, string setting = "") => profile is null ? string.Empty : $", or {setting}profile {profile}";
}
