using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt;

/// <summary>The server's report at the end of a query.</summary>
public sealed class BoltSummary
{
    private static readonly Dictionary<string, object?> NoCounters = [];

    internal BoltSummary(IReadOnlyDictionary<string, object?> run, IReadOnlyDictionary<string, object?> end, string serverAgent)
    {
        Raw = end;
        ServerAgent = serverAgent;
        Database = end.Text("db") ?? run.Text("db");
        QueryType = end.Text("type");
        AvailableAfter = Milliseconds(run.Integer("t_first"));
        ConsumedAfter = Milliseconds(end.Integer("t_last"));
        Counters = new(end.Map("stats") ?? NoCounters);
    }

    /// <summary>Counts of the changes.</summary>
    public BoltCounters Counters { get; }

    /// <summary>The database of the query; null when the server does not name it.</summary>
    public string? Database { get; }

    /// <summary><c>r</c> read, <c>w</c> write, <c>rw</c> both, <c>s</c> schema; null when the server does not report it.</summary>
    public string? QueryType { get; }

    /// <summary>The time until the first record was ready; null when the server does not report it.</summary>
    public TimeSpan? AvailableAfter { get; }

    /// <summary>The time until the last record was consumed; null when the server does not report it.</summary>
    public TimeSpan? ConsumedAfter { get; }

    /// <summary>The server's product and version, such as <c>Neo4j/5.26.0</c>.</summary>
    public string ServerAgent { get; }

    /// <summary>
    /// The whole report, with <c>notifications</c>, <c>statuses</c>, <c>plan</c> and <c>profile</c> where the server sent them.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Raw { get; }

    private static TimeSpan? Milliseconds(long? value) => value is { } number ? TimeSpan.FromMilliseconds(number) : null;
}
