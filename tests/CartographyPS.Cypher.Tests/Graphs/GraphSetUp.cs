using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Combining;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Parsing;
using CartographyPS.Cypher.Planning;
using CartographyPS.Cypher.Planning.Clauses;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Tests.Graphs;

/// <summary>Runs the texts that set test graphs up: the clauses that read as the engine runs them, and CREATE and DELETE beside them.</summary>
internal static class GraphSetUp
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>Makes a graph of texts with CREATE.</summary>
    public static MemoryGraph Graph(params string[] texts)
    {
        var graph = new MemoryGraph();
        foreach (string text in texts) graph.Run(text);
        return graph;
    }

    /// <summary>Runs a text on a graph.</summary>
    public static void Run(this MemoryGraph graph, string text)
    {
        var clock = new QueryClock(null, CancellationToken.None);
        var context = new PlanContext(graph, NoParameters, CypherOptions.Default, clock);
        var planner = new ClausePlanner(context);
        var clauses = CypherParser.ParseSetUp(text).Query.Branches[0].Clauses;
        var state = new ClauseState(new Argument(), Scope.Empty, []);
        for (int index = 0; index < clauses.Count; index++)
        {
            state = clauses[index] switch
            {
                CreateClause create => Create(context, graph, state, create),
                DeleteClause delete => state with { Plan = new DeleteEdges(state.Plan, graph, [.. delete.Expressions.Cast<Syntax.Variable>().Select(edge => state.Scope.Find(edge.Name)!.Slot)]) },
                var other => planner.Plan(other, state, isAlone: false),
            };
        }
        var frame = new Frame(graph, context.SlotCount, NoParameters, CypherOptions.Default, clock);
        foreach (var _ in state.Plan.Open(frame))
        {
            // Each row was created.
        }
    }

    private static ClauseState Create(PlanContext context, MemoryGraph graph, ClauseState state, CreateClause clause)
    {
        var creation = new PatternCreation(context, state.Scope);
        foreach (var part in clause.Parts) creation.Add(part);
        return state with { Plan = new CreatePatterns(state.Plan, graph, creation), Scope = creation.Scope };
    }

    // All rows are read before the first is changed: the graph must not change below those that read it.
    private static IEnumerable<Frame> Eager(Frame frame, Operator input, Action<Frame> change)
    {
        var store = new RowStore([.. Enumerable.Range(0, frame.Slots.Length)]);
        var rows = new List<object?[]>();
        foreach (var _ in input.Open(frame)) rows.Add(store.Copy(frame));
        foreach (object?[] row in rows)
        {
            store.Restore(frame, row);
            change(frame);
            row.AsSpan().Clear();
            frame.Slots.CopyTo(row, 0);
        }
        foreach (object?[] row in rows)
        {
            store.Restore(frame, row);
            yield return frame;
        }
    }

    private sealed class CreatePatterns(Operator input, MemoryGraph graph, PatternCreation creation) : Operator(input)
    {
        public override string Name => "Create";

        protected override IEnumerable<Frame> Rows(Frame frame) => Eager(frame, Children[0], row => creation.Create(row, graph));
    }

    private sealed class DeleteEdges(Operator input, MemoryGraph graph, int[] slots) : Operator(input)
    {
        public override string Name => "Delete";

        protected override IEnumerable<Frame> Rows(Frame frame) => Eager(frame, Children[0], row =>
        {
            foreach (int slot in slots) graph.RemoveEdge(((CartographyPS.Cypher.Graphs.Relationship)row.Slots[slot]!).Edge);
        });
    }
}
