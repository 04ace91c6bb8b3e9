namespace SimulatedAws.Faults;

/// <summary>The rate limit of an operation or service.</summary>
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

    /// <summary>
    /// The sharing of buckets: one for each <c>operation</c>, one for the <c>group</c> of the rule, or one for the <c>service</c>.
    /// </summary>
    public string Per { get; init; } = "operation";

    /// <summary>The scope of buckets: one for each <c>region</c>, or one for the <c>account</c>.</summary>
    public string Scope { get; init; } = "region";
}
