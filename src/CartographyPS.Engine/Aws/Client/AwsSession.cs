using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Whose calls they are and how they are made: credentials, endpoints and retries of one profile.</summary>
/// <param name="Name">The profile's name, or what else the credentials go by.</param>
/// <param name="Credentials">The credentials; null for calls that are not signed.</param>
/// <param name="Endpoints">Where services are.</param>
/// <param name="MaxAttempts">How often a call is made at most.</param>
internal sealed record AwsSession(string Name, CredentialCache? Credentials, Endpoints Endpoints, int MaxAttempts)
{
    /// <summary>The attempts of the SDKs' standard mode are 3; reading a whole account needs more patience.</summary>
    public const int DefaultAttempts = 6;

    /// <summary>The account, once it is proven: the key of its rate limits.</summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>A file of certificates to trust besides the system's; null for none.</summary>
    public string? CaBundle { get; init; }

    /// <summary>The place of the calls' scope in the plan: lower numbers go first where memory or processors are short. 0 unless set.</summary>
    public int Priority { get; init; }

    /// <summary>What was sent and got for this session.</summary>
    public AwsCounters Counters { get; init; } = new();
}
