using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <content>Operators with two operands. A long chain of them is a deep tree of syntax, but one evaluator.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Binary(BinaryExpression binary) => binary.Operator switch
    {
        BinaryOperator.And => new Junction(isAnd: true, Operands(binary)),
        BinaryOperator.Or => new Junction(isAnd: false, Operands(binary)),
        BinaryOperator.Xor => new XorTest(Operands(binary)),
        BinaryOperator.StartsWith => new BinaryTest(StringPredicates.StartsWith, Compile(binary.Left), Compile(binary.Right)),
        BinaryOperator.EndsWith => new BinaryTest(StringPredicates.EndsWith, Compile(binary.Left), Compile(binary.Right)),
        BinaryOperator.Contains => new BinaryTest(StringPredicates.Contains, Compile(binary.Left), Compile(binary.Right)),
        BinaryOperator.Matches => new BinaryTest(StringPredicates.Matches, Compile(binary.Left), Compile(binary.Right)),
        BinaryOperator.In => Membership(binary),
        _ => Chain(binary),
    };

    private List<Evaluator> Operands(BinaryExpression binary)
    {
        var operands = new List<Evaluator>();
        Expression rest = binary;
        while (rest is BinaryExpression next && next.Operator == binary.Operator && !IsKnown(rest))
        {
            operands.Add(Compile(next.Right));
            rest = next.Left;
        }
        operands.Add(Compile(rest));
        operands.Reverse();
        return operands;
    }

    private OperatorChain Chain(BinaryExpression binary)
    {
        var terms = new List<(Func<object?, object?, object?>, Evaluator)>();
        Expression rest = binary;
        while (rest is BinaryExpression next && ArithmeticOf(next.Operator) is { } function && !IsKnown(rest))
        {
            terms.Add((function, Compile(next.Right)));
            rest = next.Left;
        }
        terms.Reverse();
        return new OperatorChain(Compile(rest), terms);
    }

    private Evaluator Comparison(ComparisonExpression comparison)
    {
        var first = Compile(comparison.First);
        if (comparison.Terms.Count > 1) return new ComparisonChain(first, [.. comparison.Terms.Select(term => (TestOf(term.Operator), Compile(term.Operand)))]);
        return new BinaryTest(TestOf(comparison.Terms[0].Operator), first, Compile(comparison.Terms[0].Operand));
    }

    // A list that is known is searched by hash.
    private TruthEvaluator Membership(BinaryExpression binary)
    {
        var (left, right) = (Compile(binary.Left), Compile(binary.Right));
        return right is Constant && right.TryGetConstant(out object? value) && value is IReadOnlyList<object?> { Count: > 8 } list
            ? new MembershipTest(left, list)
            : new BinaryTest(ListAccess.In, left, right);
    }

    private bool IsKnown(Expression expression) => known is not null && known.ContainsKey(expression);

    private static Func<object?, object?, object?>? ArithmeticOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => Arithmetic.Add,
        BinaryOperator.Subtract => Arithmetic.Subtract,
        BinaryOperator.Multiply => Arithmetic.Multiply,
        BinaryOperator.Divide => Arithmetic.Divide,
        BinaryOperator.Modulo => Arithmetic.Modulo,
        BinaryOperator.Power => Arithmetic.Power,
        _ => null,
    };

    private static Func<object?, object?, bool?> TestOf(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => Equality.Equal,
        ComparisonOperator.NotEqual => Equality.NotEqual,
        ComparisonOperator.Less => Values.Comparison.Less,
        ComparisonOperator.LessOrEqual => Values.Comparison.LessOrEqual,
        ComparisonOperator.Greater => Values.Comparison.Greater,
        _ => Values.Comparison.GreaterOrEqual,
    };
}
