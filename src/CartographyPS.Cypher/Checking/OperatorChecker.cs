using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks the types of operands.</summary>
/// <param name="faults">Creates the errors.</param>
/// <param name="expressions">Checks the operands.</param>
internal sealed class OperatorChecker(Faults faults, ExpressionChecker expressions)
{
    private static readonly StaticType Boolean = new(CypherType.Boolean);

    /// <summary>Checks an operator and its operands.</summary>
    /// <exception cref="CypherSyntaxException">They are wrong.</exception>
    public StaticType Check(Expression expression, Scope scope, bool mayAggregate) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor } joined =>
            Logic(scope, mayAggregate, joined.Left, joined.Right),
        UnaryExpression { Operator: UnaryOperator.Not } negation => Logic(scope, mayAggregate, negation.Operand),
        BinaryExpression binary => Binary(binary, scope, mayAggregate),
        UnaryExpression unary => Unary(unary, scope, mayAggregate),
        _ => Compared(expression, scope, mayAggregate),
    };

    private StaticType Logic(Scope scope, bool mayAggregate, params Expression[] operands)
    {
        foreach (var operand in operands)
        {
            if (!expressions.Check(operand, scope, mayAggregate, isCondition: true).MayBe(CypherType.Boolean))
                throw faults.At(operand, "InvalidArgumentType", "AND, OR, XOR and NOT take conditions, which are true or false.");
        }
        return Boolean;
    }

    private StaticType Compared(Expression comparison, Scope scope, bool mayAggregate)
    {
        foreach (var operand in InnerExpressions.Of(comparison)) expressions.Check(operand, scope, mayAggregate);
        return Boolean;
    }

    private StaticType Unary(UnaryExpression unary, Scope scope, bool mayAggregate)
    {
        var operand = expressions.Check(unary.Operand, scope, mayAggregate);
        if (unary.Operator is UnaryOperator.IsNull or UnaryOperator.IsNotNull) return Boolean;
        return operand.MayBe(CypherType.Number | CypherType.Duration) ? operand : throw Unfit(unary.Operand, "numbers");
    }

    // A long chain of operators is a deep tree on the left, and is checked without a deep stack.
    private StaticType Binary(BinaryExpression binary, Scope scope, bool mayAggregate)
    {
        var chain = new Stack<BinaryExpression>();
        Expression first = binary;
        while (first is BinaryExpression { Operator: not (BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor) } link)
        {
            chain.Push(link);
            first = link.Left;
        }
        var type = expressions.Check(first, scope, mayAggregate);
        while (chain.Count > 0)
        {
            var link = chain.Pop();
            type = Binary(link, type, expressions.Check(link.Right, scope, mayAggregate));
        }
        return type;
    }

    private StaticType Binary(BinaryExpression binary, StaticType left, StaticType right)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.In:
                return right.MayBe(CypherType.List) ? Boolean : throw Unfit(binary.Right, "a list on its right");
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return Boolean;
            case BinaryOperator.Add:
                return IsNumber(left) && IsNumber(right) ? new StaticType(left.Type | right.Type) : StaticType.Any;
        }
        var operands = binary.Operator switch
        {
            BinaryOperator.Subtract => CypherType.Number | CypherType.Temporal,
            BinaryOperator.Multiply or BinaryOperator.Divide => CypherType.Number | CypherType.Duration,
            _ => CypherType.Number,
        };
        if (!left.MayBe(operands)) throw Unfit(binary.Left, "numbers");
        if (!right.MayBe(operands)) throw Unfit(binary.Right, "numbers");
        if (!IsNumber(left) || !IsNumber(right)) return StaticType.Any;
        return new StaticType(binary.Operator == BinaryOperator.Power ? CypherType.Float : left.Type | right.Type);
    }

    private static bool IsNumber(StaticType type) => (type.Type & ~CypherType.Number & CypherType.Any) == CypherType.None;

    private CypherSyntaxException Unfit(Expression operand, string expected) =>
        faults.At(operand, "InvalidArgumentType", $"The operator takes {expected}, and this is something else.");
}
