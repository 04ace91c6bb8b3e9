using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Planning;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Tests.Graphs;

/// <summary>Creates the nodes and edges of the patterns of a CREATE for a row.</summary>
internal sealed class PatternCreation(PlanContext context, Scope scope)
{
    private readonly List<Action<Frame, MemoryGraph>> _steps = [];

    /// <summary>The variables, with those that the patterns bind.</summary>
    public Scope Scope { get; private set; } = scope;

    /// <summary>Adds a pattern.</summary>
    public void Add(PatternPart part)
    {
        int left = Node(part.Start);
        foreach (var step in part.Steps)
        {
            int right = Node(step.Node);
            Edge(step.Relationship, left, right);
            left = right;
        }
    }

    /// <summary>Creates the patterns.</summary>
    public void Create(Frame frame, MemoryGraph graph)
    {
        foreach (var step in _steps) step(frame, graph);
    }

    private int Node(NodePattern pattern)
    {
        if (pattern.Variable is { } known && Scope.Find(known) is { } bound) return bound.Slot;
        int slot = NewSlot(pattern.Variable);
        var labels = pattern.Labels is null ? [] : SyntaxChildren.WithDescendants(pattern.Labels).OfType<LabelName>().Select(label => label.Name).ToList();
        var properties = Properties(pattern.Properties);
        _steps.Add((frame, graph) => frame.Slots[slot] = new Node(graph, graph.AddNode(labels, properties(frame))));
        return slot;
    }

    private void Edge(RelationshipPattern pattern, int left, int right)
    {
        int slot = NewSlot(pattern.Variable);
        string type = ((LabelName)pattern.Types!).Name;
        var properties = Properties(pattern.Properties);
        var (from, to) = pattern.Direction == PatternDirection.Left ? (right, left) : (left, right);
        _steps.Add((frame, graph) => frame.Slots[slot] = new Relationship(
            graph, graph.AddEdge(((Node)frame.Slots[from]!).Id, type, ((Node)frame.Slots[to]!).Id, properties(frame))));
    }

    private Func<Frame, IReadOnlyDictionary<string, object?>?> Properties(Expression? expression)
    {
        if (expression is null) return _ => null;
        Evaluator map = new ExpressionCompiler(context, Scope).Compile(expression);
        return frame => (IReadOnlyDictionary<string, object?>?)map.Evaluate(frame);
    }

    private int NewSlot(string? name)
    {
        if (name is null) return context.NewSlot("anon").Slot;
        var binding = context.NewSlot(name);
        Scope = Scope.With(name, binding);
        return binding.Slot;
    }
}
