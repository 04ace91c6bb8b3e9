using System.Text.Json;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>How one attempt of a call ended.</summary>
internal sealed record Attempt
{
    /// <summary>The answer; null when the attempt failed.</summary>
    public JsonDocument? Answer { get; init; }

    /// <summary>Why it failed; null when there is an answer.</summary>
    public AwsServiceException? Failure { get; init; }

    /// <summary>The pause that AWS asked for; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it failed for this machine's clock, which the next attempt makes up for.</summary>
    public bool ClockCorrected { get; init; }
}
