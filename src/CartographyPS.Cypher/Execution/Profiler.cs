using System.Diagnostics;
using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Execution;

/// <summary>Measures the rows and the time of each operator of a plan.</summary>
internal sealed class Profiler
{
    private readonly Dictionary<Operator, Measure> _measures = [];

    /// <summary>Returns the rows that an operator has produced.</summary>
    public long RowsOf(Operator @operator) => _measures.TryGetValue(@operator, out var measure) ? measure.Rows : 0;

    /// <summary>Returns the time that an operator took, without that of its inputs.</summary>
    public TimeSpan TimeOf(Operator @operator)
    {
        long ticks = TicksOf(@operator);
        foreach (var child in @operator.Children) ticks -= TicksOf(child);
        return TimeSpan.FromSeconds(Math.Max(0, ticks) / (double)Stopwatch.Frequency);
    }

    /// <summary>Passes on the rows of an operator, and counts them and the time until each came.</summary>
    public IEnumerable<Frame> Watch(Operator @operator, IEnumerable<Frame> rows)
    {
        if (!_measures.TryGetValue(@operator, out var measure)) _measures[@operator] = measure = new Measure();
        using var enumerator = rows.GetEnumerator();
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            bool more = enumerator.MoveNext();
            measure.Ticks += Stopwatch.GetTimestamp() - start;
            if (!more) yield break;
            measure.Rows++;
            yield return enumerator.Current;
        }
    }

    private long TicksOf(Operator @operator) => _measures.TryGetValue(@operator, out var measure) ? measure.Ticks : 0;

    private sealed class Measure
    {
        public long Rows { get; set; }

        public long Ticks { get; set; }
    }
}
