using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt;

/// <summary>What the server tells after a query's last record.</summary>
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

    /// <summary>What the query changed.</summary>
    public BoltCounters Counters { get; }

    /// <summary>The database that it ran in; null where the server does not tell.</summary>
    public string? Database { get; }

    /// <summary><c>r</c> read, <c>w</c> write, <c>rw</c> both, <c>s</c> schema; null where the server does not tell.</summary>
    public string? QueryType { get; }

    /// <summary>The time until the first record was ready; null where the server does not tell.</summary>
    public TimeSpan? AvailableAfter { get; }

    /// <summary>The time until the last record was consumed; null where the server does not tell.</summary>
    public TimeSpan? ConsumedAfter { get; }

    /// <summary>What the server calls itself, such as <c>Neo4j/5.26.0</c>.</summary>
    public string ServerAgent { get; }

    /// <summary>All that the server told: also <c>notifications</c>, <c>statuses</c>, <c>plan</c> and <c>profile</c> where there are any.</summary>
    public IReadOnlyDictionary<string, object?> Raw { get; }

    private static TimeSpan? Milliseconds(long? value) => value is { } number ? TimeSpan.FromMilliseconds(number) : null;
}
