using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>What functions know of the query that runs: its time, the clock and a source of random numbers. Not thread-safe.</summary>
public sealed class FunctionContext
{
    private readonly Func<DateTimeOffset> _clock;

    /// <summary>Starts a query.</summary>
    /// <param name="clock">The clock; the system's unless given.</param>
    /// <param name="random">The random numbers; new ones unless given.</param>
    public FunctionContext(Func<DateTimeOffset>? clock = null, Random? random = null)
    {
        _clock = clock ?? (() => DateTimeOffset.UtcNow);
        Random = random ?? new Random();
        Started = Now;
    }

    /// <summary>The time when the query started, in UTC: what <c>datetime()</c> returns throughout the query.</summary>
    public ZonedDateTime Started { get; }

    /// <summary>The time now, in UTC.</summary>
    public ZonedDateTime Now => (ZonedDateTime)ValueImport.From(_clock().ToUniversalTime())!;

    /// <summary>The random numbers.</summary>
    public Random Random { get; }
}
