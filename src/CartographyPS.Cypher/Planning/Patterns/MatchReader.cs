using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Walking;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Planning.Joining;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>Reads the patterns of one or more MATCH clauses that follow each other into a query graph.</summary>
internal sealed class MatchReader(PlanContext context, Scope scope)
{
    private readonly QueryGraph _graph = new();
    private readonly List<Expression> _conditions = [];
    private int _matches;

    /// <summary>The variables before the patterns and those that they bind, also those without a name.</summary>
    public Scope Scope { get; private set; } = scope;

    /// <summary>Adds the patterns of a MATCH.</summary>
    public void Add(IEnumerable<PatternPart> parts, Expression? where)
    {
        foreach (var part in parts) Add(part);
        if (where is not null) _conditions.Add(where);
        _matches++;
    }

    /// <summary>Plans what was added on top of a plan.</summary>
    public PartialPlan Plan(PartialPlan start)
    {
        // After all patterns: a condition may name what a later pattern binds.
        var reader = new ConditionReader(context, Scope, _graph);
        foreach (var condition in _conditions) reader.Add(condition);
        _conditions.Clear();
        var plan = new MatchPlanner(_graph, context.Statistics, context.KnownLabels, context.Clock).Plan(start);
        foreach (var label in _graph.Conditions.Select(condition => condition.Label).OfType<LabelTest>()) context.KnownLabels.Add(label.Slot, label.Label);
        return plan;
    }

    private void Add(PatternPart part)
    {
        // Null is no node. Where an edge follows, walking it finds nothing.
        if (part.Steps.Count == 0 && part.Start.Variable is { } known && Scope.Find(known) is not null)
            _conditions.Add(new UnaryExpression(UnaryOperator.IsNotNull, new Syntax.Variable(known)));

        var start = Node(part.Start);
        var elements = new List<int> { start.Slot };
        var left = start;
        foreach (var step in part.Steps)
        {
            var right = Node(step.Node);
            var edge = Edge(step.Relationship, left, right, part.Variable is not null);
            if (part.Selector == PathSelector.Every) _graph.Edges.Add(edge);
            else _graph.ShortestPaths.Add(new PatternShortestPath(edge, part.Selector == PathSelector.AllShortest, Path(part)?.Slot));
            elements.Add(edge.Edge.Slot);
            elements.Add(right.Slot);
            left = right;
        }
        if (part.Selector == PathSelector.Every && Path(part) is { } path) _graph.Paths.Add(new PatternPath(path, elements));
    }

    private Binding? Path(PatternPart part) => part.Variable is { } name ? Named(name) : null;

    private Binding Node(NodePattern pattern)
    {
        var (name, binding) = pattern.Variable is { } given ? (given, Named(given)) : Hidden();
        _graph.AddNode(binding);
        var variable = new Syntax.Variable(name);
        if (pattern.Labels is { } labels) _conditions.Add(new LabelCheck(variable, labels));
        _conditions.AddRange(Properties(variable, pattern.Properties));
        if (pattern.Where is not null) _conditions.Add(pattern.Where);
        return binding;
    }

    private PatternEdge Edge(RelationshipPattern pattern, Binding left, Binding right, bool isInPath)
    {
        var (name, binding) = pattern.Variable is { } given ? (given, Named(given)) : Hidden();
        var variable = new Syntax.Variable(name);
        List<Expression> asked = [.. Properties(variable, pattern.Properties)];
        if (pattern.Where is not null) asked.Add(pattern.Where);
        var edge = new PatternEdge(
            left, binding, right, DirectionOf(pattern.Direction), LabelCompiler.Types(pattern.Types, context.Graph),
            LabelCompiler.Text(pattern.Types), _matches)
        {
            IsRead = isInPath || pattern.Variable is not null || asked.Count > 0,
        };
        if (pattern.Length is not { } length)
        {
            _conditions.AddRange(asked);
            return edge;
        }
        var outer = Scope;
        var each = asked.Count == 0 ? null : EachEdge(name, asked);
        return edge with
        {
            Length = new LengthRange(length.Min ?? 1, length.Max ?? long.MaxValue),
            EachEdge = each,
            EachEdgeNeeds = each is null ? [] : [.. asked.SelectMany(outer.SlotsIn).Where(slot => slot != binding.Slot)],
        };
    }

    // Of a variable length, the condition holds for each edge: there the name means one edge, not the list.
    private EdgeCondition EachEdge(string name, List<Expression> asked)
    {
        var each = context.NewSlot(name);
        var compiler = new ExpressionCompiler(context, Scope.With(name, each));
        var all = asked.Aggregate((left, right) => new BinaryExpression(BinaryOperator.And, left, right));
        var evaluator = compiler.Compile(all);
        return new EdgeCondition(each.Slot, new Execution.Expressions.Predicate(evaluator, "...", compiler.Plans));
    }

    // A map is a condition for each of its entries, so that each may find nodes by an index. A parameter is known by now.
    private IEnumerable<Expression> Properties(Syntax.Variable variable, Expression? properties)
    {
        var entries = properties switch
        {
            null => [],
            MapLiteral map => map.Entries.Select(entry => (entry.Key, entry.Value)),
            Parameter parameter => PropertyParameter.Entries(context, parameter),
            _ => throw new NotSupportedException("The properties of a pattern are a map or a parameter."),
        };
        return entries.Select(entry => new ComparisonExpression(
            new Syntax.PropertyAccess(variable, entry.Key),
            new SyntaxList<ComparisonTerm>([new ComparisonTerm(ComparisonOperator.Equal, entry.Value)])));
    }

    private Binding Named(string name)
    {
        if (Scope.Find(name) is { } known) return known;
        var binding = context.NewSlot(name);
        Scope = Scope.With(name, binding);
        return binding;
    }

    private (string, Binding) Hidden()
    {
        var (name, binding) = context.NewHidden();
        Scope = Scope.With(name, binding);
        return (name, binding);
    }

    private static EdgeDirection DirectionOf(PatternDirection direction) => direction switch
    {
        PatternDirection.Right => EdgeDirection.Out,
        PatternDirection.Left => EdgeDirection.In,
        _ => EdgeDirection.Both,
    };
}
