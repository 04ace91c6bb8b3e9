using System.Globalization;

namespace CartographyPS.Cypher.Execution;

/// <summary>A query ran longer than <see cref="CypherOptions.Timeout"/> permits.</summary>
public sealed class CypherTimeoutException : CypherLimitException
{
    internal CypherTimeoutException(TimeSpan limit)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "The query ran longer than its limit of {0:0.###} s ({1}). Name labels and ids in the pattern, bound its length ([*..3]), or raise the limit.",
            limit.TotalSeconds,
            nameof(CypherOptions.Timeout)))
    {
        Limit = limit;
    }

    /// <summary>The limit.</summary>
    public TimeSpan Limit { get; }
}
