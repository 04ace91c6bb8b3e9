using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution;

/// <summary>
/// The state of one execution of a plan. Its slots are the current row: an operator that has found the next row has written its own slots,
/// and leaves all others as they are.
/// </summary>
internal sealed class Frame
{
    private const int TicksBetweenChecks = 1024;

    private readonly QueryClock _clock;
    private int _ticks;

    public Frame(
        IGraph graph, int slots, IReadOnlyDictionary<string, object?> parameters, CypherOptions options, QueryClock clock)
    {
        Graph = graph;
        Slots = new object?[slots];
        Parameters = parameters;
        Budget = new MemoryBudget(options.MemoryLimit);
        Functions = new FunctionContext(options.Now is { } now ? () => now : null);
        _clock = clock;
    }

    /// <summary>The graph that is read.</summary>
    public IGraph Graph { get; }

    /// <summary>The current row.</summary>
    public object?[] Slots { get; }

    /// <summary>The parameters of the query, by name without <c>$</c>.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; }

    /// <summary>The memory that the query holds.</summary>
    public MemoryBudget Budget { get; }

    /// <summary>What functions know of the query.</summary>
    public FunctionContext Functions { get; }

    /// <summary>Measures operators for PROFILE; null unless asked for.</summary>
    public Profiler? Profiler { get; init; }

    /// <summary>Counts a step of a loop. Each loop whose length depends on data calls it.</summary>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    /// <exception cref="CypherTimeoutException">Its time is over.</exception>
    public void Tick()
    {
        if (++_ticks >= TicksBetweenChecks) Check();
    }

    /// <summary>Returns the node that a variable is bound to; null for null.</summary>
    public Node? NodeAt(Binding variable) => Slots[variable.Slot] switch
    {
        null => null,
        Node node => node,
        var other => throw RuntimeErrors.WrongType($"The pattern with {variable.Name}", "a node", other),
    };

    /// <summary>Returns the relationship that a variable is bound to; null for null.</summary>
    public Relationship? RelationshipAt(Binding variable) => Slots[variable.Slot] switch
    {
        null => null,
        Relationship relationship => relationship,
        var other => throw RuntimeErrors.WrongType($"The pattern with {variable.Name}", "a relationship", other),
    };

    private void Check()
    {
        _ticks = 0;
        _clock.Check();
    }
}
