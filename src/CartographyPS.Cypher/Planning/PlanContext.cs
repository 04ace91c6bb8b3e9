using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Planning;

/// <summary>What all parts of the planner share while they plan one query.</summary>
internal sealed class PlanContext(IGraph graph, IReadOnlyDictionary<string, object?> parameters, CypherOptions options, QueryClock clock)
{
    private int _hidden;

    /// <summary>The graph that the plan reads.</summary>
    public IGraph Graph { get; } = graph;

    /// <summary>The parameters, by name.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; } = parameters;

    /// <summary>The options of the query.</summary>
    public CypherOptions Options { get; } = options;

    /// <summary>Ends planning that takes too long.</summary>
    public QueryClock Clock { get; } = clock;

    /// <summary>What is known of the graph.</summary>
    public Statistics Statistics { get; } = new(graph);

    /// <summary>What is known of bound nodes.</summary>
    public KnownLabels KnownLabels { get; } = new();

    /// <summary>The number of slots that the plan needs.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Gives a variable a slot.</summary>
    public Binding NewSlot(string name) => new(name, SlotCount++);

    /// <summary>Gives something that the query does not name a slot and a name.</summary>
    public (string Name, Binding Binding) NewHidden()
    {
        int number = _hidden++;
        return (Scope.HiddenName(number), NewSlot($"anon{number}"));
    }
}
