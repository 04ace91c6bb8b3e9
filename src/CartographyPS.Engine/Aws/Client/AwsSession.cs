using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>The credentials, endpoints and retry limit of one profile, with which calls are made.</summary>
/// <param name="Name">The profile's name, or a word for other credentials, for messages.</param>
/// <param name="Credentials">The credentials; null for unsigned calls.</param>
/// <param name="Endpoints">The endpoints of services.</param>
/// <param name="MaxAttempts">The maximum number of attempts of a call, the first included.</param>
internal sealed record AwsSession(string Name, CredentialCache? Credentials, Endpoints Endpoints, int MaxAttempts)
{
    /// <summary>The default number of attempts. The SDKs' standard mode has 3; a call of a whole account's read must survive more throttling.</summary>
    public const int DefaultAttempts = 6;

    /// <summary>The account id, once STS has confirmed it. Rate limits are counted by account.</summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>A file of certificates to trust in addition to the system's; null for none.</summary>
    public string? CaBundle { get; init; }

    /// <summary>The position of the calls' scope in the plan. Lower numbers go first when memory or processors are short. 0 unless set.</summary>
    public int Priority { get; init; }

    /// <summary>The requests and responses of this session.</summary>
    public AwsCounters Counters { get; init; } = new();
}
