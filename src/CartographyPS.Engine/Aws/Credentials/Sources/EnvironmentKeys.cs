using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>
/// Finds the keys of <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and <c>AWS_SESSION_TOKEN</c> (or <c>AWS_SECURITY_TOKEN</c>, its older name, which
/// has precedence, as in the AWS CLI).
/// </summary>
internal static class EnvironmentKeys
{
    /// <summary>Returns the keys; null when none are set.</summary>
    /// <exception cref="CredentialException">Only one of the pair is set. That is a mistake, and other credentials must not be used in its place.</exception>
    public static StaticSource? Find(AwsEnvironment environment) => (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]) switch
    {
        (null, null) => null,
        ({ } id, { } secret) => new StaticSource(
            new AwsCredentials(id, secret, environment["AWS_SECURITY_TOKEN"] ?? environment["AWS_SESSION_TOKEN"], null), "environment variables"),
        (null, _) => throw SettingErrors.HalfOfKeysInEnvironment("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"),
        _ => throw SettingErrors.HalfOfKeysInEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
    };
}
