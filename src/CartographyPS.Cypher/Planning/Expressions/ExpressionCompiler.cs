using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <summary>Compiles expressions to evaluators over the slots of a scope.</summary>
/// <param name="context">What the planner shares.</param>
/// <param name="scope">The variables.</param>
/// <param name="known">Expressions whose values are in slots already, and are read from there. Null for none.</param>
internal sealed partial class ExpressionCompiler(PlanContext context, Scope scope, IReadOnlyDictionary<Expression, int>? known = null)
{
    // The parser bounds nesting too. Evaluation must not need more stack than a thread of PowerShell has left.
    private const int MaxDepth = 400;

    private readonly List<Operator> _plans = [];
    private int _depth;

    /// <summary>The plans of the subqueries of what was compiled.</summary>
    public IReadOnlyList<Operator> Plans => [.. _plans];

    /// <summary>Compiles an expression.</summary>
    public Evaluator Compile(Expression expression)
    {
        if (known is not null && known.TryGetValue(expression, out int slot)) return new SlotValue(slot);
        if (++_depth > MaxDepth) throw PlanFault.TooDeep(MaxDepth);
        var evaluator = expression switch
        {
            Literal literal => new Constant(literal.Value),
            Parameter parameter => new Constant(ValueOf(parameter)),
            Syntax.Variable variable => new SlotValue(Binding(variable.Name).Slot),
            Syntax.PropertyAccess property => new PropertyValue(Compile(property.Subject), property.Key),
            UnaryExpression unary => Unary(unary),
            BinaryExpression binary => Binary(binary),
            ComparisonExpression comparison => Comparison(comparison),
            LabelCheck check => Labels(check),
            TypeCheck check => new TypeTest(Compile(check.Subject), check.Type, check.IsNegated),
            CaseExpression @case => Case(@case),
            FunctionCall call => Call(call),
            PatternExpression or SubqueryExpression or PatternComprehension => Subquery(expression),
            _ => Collection(expression),
        };
        _depth--;
        return evaluator;
    }

    private object? ValueOf(Parameter parameter) =>
        context.Parameters.TryGetValue(parameter.Name, out object? value) ? value : throw PlanFault.MissingParameter(parameter.Name);

    private Binding Binding(string name) => scope.Find(name) ?? throw PlanFault.UnknownVariable(name);

    private Evaluator Unary(UnaryExpression unary)
    {
        var operand = Compile(unary.Operand);
        if (unary.Operator is UnaryOperator.Minus or UnaryOperator.Plus && operand.TryGetConstant(out object? constant) && constant is long or double)
        {
            return new Constant(unary.Operator == UnaryOperator.Minus ? Arithmetic.Negate(constant) : constant);
        }
        return unary.Operator switch
        {
            UnaryOperator.Not => new UnaryTest(value => Logic.Not(Logic.Truth(value)), operand),
            UnaryOperator.Minus => new UnaryValue(Arithmetic.Negate, operand),
            UnaryOperator.Plus => new UnaryValue(Arithmetic.Plus, operand),
            UnaryOperator.IsNull => new UnaryTest(value => value is null, operand),
            _ => new UnaryTest(value => value is not null, operand),
        };
    }

    private LabelCheckTest Labels(LabelCheck check) => new LabelCheckTest(
        Compile(check.Subject), LabelCompiler.OfNode(check.Labels, context.Graph), type => LabelCompiler.IsFulfilled(check.Labels, type));

    private CaseValue Case(CaseExpression @case) => new(
        @case.Subject is null ? null : Compile(@case.Subject),
        [.. @case.Alternatives.Select(alternative => (Compile(alternative.When), Compile(alternative.Then)))],
        @case.Otherwise is null ? null : Compile(@case.Otherwise));
}
