namespace SimulatedAws.Faults;

/// <summary>How many requests an operation or service takes.</summary>
internal sealed record RateLimitRule
{
    /// <summary>The service; null only for the default.</summary>
    public string? Service { get; init; }

    /// <summary>A pattern of the operation.</summary>
    public string Operation { get; init; } = "*";

    /// <summary>The bucket's size.</summary>
    public required double Burst { get; init; }

    /// <summary>The bucket's refill per second.</summary>
    public required double Rate { get; init; }

    /// <summary>Who shares a bucket: each <c>operation</c> has its own, the rule's <c>group</c> has one, or the whole <c>service</c>.</summary>
    public string Per { get; init; } = "operation";

    /// <summary>Whether there is a bucket for each <c>region</c>, or one for the <c>account</c>.</summary>
    public string Scope { get; init; } = "region";
}
