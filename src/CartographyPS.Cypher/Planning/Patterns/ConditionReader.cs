using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>Takes conditions apart at their ANDs, and finds in each what the planner can use.</summary>
internal sealed class ConditionReader(PlanContext context, Scope scope, QueryGraph graph)
{
    /// <summary>Adds a condition to the query graph.</summary>
    public void Add(Expression expression)
    {
        // From the left, in the order of the text, without recursion: a chain may be long.
        var rest = new Stack<Expression>();
        rest.Push(expression);
        while (rest.Count > 0)
        {
            var next = rest.Pop();
            if (next is BinaryExpression { Operator: BinaryOperator.And } and)
            {
                rest.Push(and.Right);
                rest.Push(and.Left);
            }
            else if (next is LabelCheck { Labels: LabelAnd labels } check)
            {
                rest.Push(check with { Labels = labels.Right });
                rest.Push(check with { Labels = labels.Left });
            }
            else
            {
                graph.Conditions.Add(Read(next));
            }
        }
    }

    private Condition Read(Expression expression)
    {
        var compiler = new ExpressionCompiler(context, scope);
        var evaluator = compiler.Compile(expression);
        var condition = new Condition(new Predicate(evaluator, SyntaxText.Of(expression), compiler.Plans), scope.SlotsIn(expression));
        return expression switch
        {
            LabelCheck { Subject: Variable variable, Labels: LabelName label } => condition with { Label = new LabelTest(Slot(variable), label.Name) },
            ComparisonExpression { Terms: { Count: 1 } terms } equal when terms[0].Operator == ComparisonOperator.Equal => condition with
            {
                Seek = Seek(equal.First, terms[0].Operand, isList: false) ?? Seek(terms[0].Operand, equal.First, isList: false),
                Equality = Sides(equal.First, terms[0].Operand),
            },
            BinaryExpression { Operator: BinaryOperator.In } membership => condition with { Seek = Seek(membership.Left, membership.Right, isList: true) },
            _ => condition,
        };
    }

    private NodeSeek? Seek(Expression sought, Expression value, bool isList)
    {
        var (variable, key) = sought switch
        {
            Syntax.PropertyAccess { Subject: Variable subject } property => (subject, property.Key),
            FunctionCall { Arguments: { Count: 1 } arguments } call when IsHandle(call.Name) && arguments[0] is Variable subject => (subject, null),
            _ => (null, null),
        };
        if (variable is null || graph.Nodes.All(node => node.Slot != Slot(variable))) return null;
        var needs = scope.SlotsIn(value);
        return needs.Contains(Slot(variable)) || IsUnstable(value) ? null : new NodeSeek(Slot(variable), key, Compiled(value), isList, needs);
    }

    private IReadOnlyList<EqualSides> Sides(Expression left, Expression right)
    {
        var (leftNeeds, rightNeeds) = (scope.SlotsIn(left), scope.SlotsIn(right));
        if (leftNeeds.Count == 0 || rightNeeds.Count == 0 || leftNeeds.Any(rightNeeds.Contains) || IsUnstable(left) || IsUnstable(right)) return [];
        var (one, other) = (Compiled(left), Compiled(right));
        return [new EqualSides(one, leftNeeds, other, rightNeeds), new EqualSides(other, rightNeeds, one, leftNeeds)];
    }

    private Evaluator Compiled(Expression expression) => new ExpressionCompiler(context, scope).Compile(expression);

    private int Slot(Variable variable) => scope.Find(variable.Name)?.Slot ?? throw PlanFault.UnknownVariable(variable.Name);

    private static bool IsHandle(string function) =>
        function.Equals("id", StringComparison.OrdinalIgnoreCase) || function.Equals("elementId", StringComparison.OrdinalIgnoreCase);

    // A value that differs each time, or that takes a subquery to compute, is not computed ahead.
    private static bool IsUnstable(Expression expression) => SyntaxChildren.WithDescendants(expression).Any(node =>
        node is SubqueryExpression or PatternExpression or PatternComprehension
        || (node is FunctionCall call
            && (call.Name.Equals("rand", StringComparison.OrdinalIgnoreCase) || call.Name.Equals("randomUUID", StringComparison.OrdinalIgnoreCase))));
}
