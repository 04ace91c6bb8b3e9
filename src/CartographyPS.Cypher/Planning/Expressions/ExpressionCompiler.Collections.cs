using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <content>Lists and maps, and expressions with a variable of their own.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Collection(Expression expression) => expression switch
    {
        ListLiteral list => Constants(new ListValue([.. list.Items.Select(Compile)]), list.Items),
        MapLiteral map => Constants(new MapValue(Entries(map.Entries)), map.Entries.Select(entry => entry.Value)),
        MapProjection projection => new MapProjectionValue(Compile(projection.Subject), projection.IncludesAll, Entries(projection.Entries)),
        Subscript subscript => new BinaryValue(ListAccess.Subscript, Compile(subscript.Subject), Compile(subscript.Index)),
        Slice slice => new SliceValue(Compile(slice.Subject), Bound(slice.From), Bound(slice.To)),
        ListComprehension comprehension => Comprehension(comprehension),
        QuantifierExpression quantifier => Quantifier(quantifier),
        ReduceExpression reduce => Reduced(reduce),
        _ => throw new NotSupportedException($"{expression.GetType().Name} cannot be evaluated here."),
    };

    // A literal of literals is made once. One that is also a column, as in WITH 1 AS a WHERE 1 IN [1, 2], is read from its row.
    private Evaluator Constants(Evaluator literal, IEnumerable<Expression> items) =>
        items.All(item => item is Literal && known?.ContainsKey(item) != true) ? new Constant(literal.Evaluate(null!)) : literal;

    private List<(string, Evaluator)> Entries(IEnumerable<MapEntry> entries) => [.. entries.Select(entry => (entry.Key, Compile(entry.Value)))];

    private Evaluator? Bound(Expression? expression) => expression is null ? null : Compile(expression);

    private ListComprehensionValue Comprehension(ListComprehension comprehension)
    {
        var list = Compile(comprehension.List);
        var item = context.NewSlot(comprehension.Variable);
        return new ListComprehensionValue(
            item.Slot,
            list,
            comprehension.Where is null ? null : Within(comprehension.Where, item),
            comprehension.Result is null ? null : Within(comprehension.Result, item));
    }

    private QuantifierTest Quantifier(QuantifierExpression quantifier)
    {
        var list = Compile(quantifier.List);
        var item = context.NewSlot(quantifier.Variable);
        return new QuantifierTest(quantifier.Kind, item.Slot, list, Within(quantifier.Where, item));
    }

    private ReduceValue Reduced(ReduceExpression reduce)
    {
        var (start, list) = (Compile(reduce.Start), Compile(reduce.List));
        var result = context.NewSlot(reduce.Accumulator);
        var item = context.NewSlot(reduce.Variable);
        return new ReduceValue(result.Slot, start, item.Slot, list, Within(reduce.Step, result, item));
    }

    // Compiles with further variables. They may hide others, also in expressions whose values are known.
    private Evaluator Within(Expression expression, params Execution.Operators.Binding[] bindings)
    {
        var inner = bindings.Aggregate(scope, (all, binding) => all.With(binding.Name, binding));
        var names = new HashSet<string>(bindings.Select(binding => binding.Name), StringComparer.Ordinal);
        var visible = known?
            .Where(pair => !SyntaxChildren.WithDescendants(pair.Key).Any(node => node is Syntax.Variable variable && names.Contains(variable.Name)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var compiler = new ExpressionCompiler(context, inner, visible) { _depth = _depth };
        var evaluator = compiler.Compile(expression);
        _plans.AddRange(compiler._plans);
        return evaluator;
    }
}
