using System.Globalization;

namespace CartographyPS.Cypher.Execution;

/// <summary>A query held more rows and values in memory than <see cref="CypherOptions.MemoryLimit"/> permits.</summary>
public sealed class CypherMemoryException : CypherLimitException
{
    internal CypherMemoryException(string holder, long limit)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "The query needs more memory than its limit of {0} MB ({1}). {2} exceeded it. "
                + "Return or collect less (LIMIT, a stricter WHERE, an upper bound in [*..3]), or raise the limit.",
            Math.Max(1, limit >> 20),
            nameof(CypherOptions.MemoryLimit),
            holder))
    {
        Limit = limit;
    }

    /// <summary>The limit, in bytes.</summary>
    public long Limit { get; }
}
