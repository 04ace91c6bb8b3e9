using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>The result of one attempt of a call.</summary>
internal sealed record Attempt
{
    /// <summary>The response; null when the attempt failed.</summary>
    public JsonDocument? Answer { get; init; }

    /// <summary>The failure; null when there is a response.</summary>
    public AwsServiceException? Failure { get; init; }

    /// <summary>The pause that AWS asked for; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the attempt failed because this machine's clock is wrong. The next attempt is signed with AWS's time.</summary>
    public bool ClockCorrected { get; init; }
}
