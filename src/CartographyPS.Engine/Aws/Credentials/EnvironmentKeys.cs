using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The keys of <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and <c>AWS_SESSION_TOKEN</c> (or its older name <c>AWS_SECURITY_TOKEN</c>, which goes first, as for the AWS CLI).</summary>
internal static class EnvironmentKeys
{
    /// <summary>The keys; null when none are set.</summary>
    /// <exception cref="CredentialException">Half of a pair is set: a mistake, and no reason to go on with somebody else's credentials.</exception>
    public static StaticSource? Find(AwsEnvironment environment) => (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]) switch
    {
        (null, null) => null,
        ({ } id, { } secret) => new StaticSource(new AwsCredentials(id, secret, environment["AWS_SECURITY_TOKEN"] ?? environment["AWS_SESSION_TOKEN"], null), "environment variables"),
        (null, _) => throw new CredentialException("AWS_SECRET_ACCESS_KEY is set, but not AWS_ACCESS_KEY_ID: set both or none."),
        _ => throw new CredentialException("AWS_ACCESS_KEY_ID is set, but not AWS_SECRET_ACCESS_KEY: set both or none."),
    };
}
