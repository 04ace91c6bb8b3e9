using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;
using PropertyAccess = CartographyPS.Cypher.Syntax.PropertyAccess;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks the names and types in expressions, as far as they are known before a query runs.</summary>
internal sealed class ExpressionChecker
{
    private const CypherType HasProperties = CypherType.Node | CypherType.Relationship | CypherType.Map | CypherType.Temporal | CypherType.Point;

    private readonly Faults _faults;
    private readonly Action<Query, Scope> _subqueries;
    private readonly CallChecker _calls;
    private readonly OperatorChecker _operators;

    /// <summary>Creates the checker.</summary>
    /// <param name="faults">Creates the errors.</param>
    /// <param name="subqueries">Checks the subquery of an expression.</param>
    public ExpressionChecker(Faults faults, Action<Query, Scope> subqueries)
    {
        _faults = faults;
        _subqueries = subqueries;
        Patterns = new PatternChecker(faults, this);
        _calls = new CallChecker(faults, this);
        _operators = new OperatorChecker(faults, this);
    }

    /// <summary>Checks the patterns in expressions.</summary>
    public PatternChecker Patterns { get; }

    /// <summary>Checks a condition.</summary>
    /// <exception cref="CypherSyntaxException">It is wrong.</exception>
    public void Condition(Expression condition, Scope scope)
    {
        if (Check(condition, scope, isCondition: true).MayBe(CypherType.Boolean)) return;
        throw _faults.At(condition, "InvalidArgumentType", "A condition is expected here, which is true or false.");
    }

    /// <summary>Checks an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">The variables that it may use.</param>
    /// <param name="mayAggregate">Aggregations are allowed.</param>
    /// <param name="isCondition">It is a condition, which may be a pattern.</param>
    /// <returns>What is known of its value.</returns>
    /// <exception cref="CypherSyntaxException">It is wrong.</exception>
    public StaticType Check(Expression expression, Scope scope, bool mayAggregate = false, bool isCondition = false) => expression switch
    {
        Literal literal => StaticType.Of(literal),
        Variable variable => scope.Find(variable.Name) ?? throw _faults.Undefined(variable, variable.Name, scope),
        BinaryExpression or UnaryExpression or ComparisonExpression => _operators.Check(expression, scope, mayAggregate),
        FunctionCall or CountAll => _calls.Check(expression, scope, mayAggregate),
        PropertyAccess access => Property(access, scope, mayAggregate),
        Subscript subscript => Element(subscript, scope, mayAggregate),
        Slice slice => Typed(slice, scope, mayAggregate, CypherType.List),
        ListLiteral list => new(CypherType.List, list.Items.Aggregate(CypherType.None, (types, item) => types | Check(item, scope, mayAggregate).Type)),
        MapLiteral or MapProjection => Typed(expression, scope, mayAggregate, CypherType.Map),
        LabelCheck or TypeCheck => Typed(expression, scope, mayAggregate, CypherType.Boolean),
        CaseExpression cases => Case(cases, scope, mayAggregate),
        ListComprehension comprehension => Comprehension(comprehension, scope, mayAggregate),
        QuantifierExpression quantifier => Quantifier(quantifier, scope, mayAggregate),
        ReduceExpression reduce => Reduce(reduce, scope, mayAggregate),
        PatternComprehension comprehension => Comprehension(comprehension, scope),
        PatternExpression pattern => Pattern(pattern, scope, isCondition),
        SubqueryExpression subquery => Subquery(subquery, scope),
        _ => StaticType.Any,
    };

    private StaticType Typed(Expression expression, Scope scope, bool mayAggregate, CypherType type)
    {
        foreach (var child in InnerExpressions.Of(expression)) Check(child, scope, mayAggregate);
        return new StaticType(type);
    }

    private StaticType Property(PropertyAccess access, Scope scope, bool mayAggregate)
    {
        if (Check(access.Subject, scope, mayAggregate).MayBe(HasProperties)) return StaticType.Any;
        throw _faults.At(access, "InvalidArgumentType", $"Only nodes, relationships, maps and temporal values have properties such as {access.Key}.");
    }

    private StaticType Element(Subscript subscript, Scope scope, bool mayAggregate)
    {
        var subject = Check(subscript.Subject, scope, mayAggregate);
        Check(subscript.Index, scope, mayAggregate);
        // What has no elements is an error of the row: it may never come to that.
        return subject.MayBe(CypherType.List | CypherType.Map | CypherType.Node | CypherType.Relationship) ? subject.Inner : StaticType.Any;
    }

    private StaticType Case(CaseExpression cases, Scope scope, bool mayAggregate)
    {
        if (cases.Subject is not null) Check(cases.Subject, scope, mayAggregate);
        var types = cases.Otherwise is null ? CypherType.None : Check(cases.Otherwise, scope, mayAggregate).Type;
        foreach (var alternative in cases.Alternatives)
        {
            Check(alternative.When, scope, mayAggregate, isCondition: cases.Subject is null);
            types |= Check(alternative.Then, scope, mayAggregate).Type;
        }
        return new StaticType(types);
    }

    private StaticType Comprehension(ListComprehension comprehension, Scope scope, bool mayAggregate)
    {
        var list = List(comprehension.List, scope, mayAggregate);
        var inner = scope.With(comprehension.Variable, list.Inner);
        if (comprehension.Where is not null) Condition(comprehension.Where, inner);
        return new StaticType(CypherType.List, (comprehension.Result is null ? list.Inner : Check(comprehension.Result, inner)).Type);
    }

    private StaticType Quantifier(QuantifierExpression quantifier, Scope scope, bool mayAggregate)
    {
        var list = List(quantifier.List, scope, mayAggregate);
        Condition(quantifier.Where, scope.With(quantifier.Variable, list.Inner));
        return new StaticType(CypherType.Boolean);
    }

    private StaticType Reduce(ReduceExpression reduce, Scope scope, bool mayAggregate)
    {
        Check(reduce.Start, scope, mayAggregate);
        var list = List(reduce.List, scope, mayAggregate);
        Check(reduce.Step, scope.With(reduce.Accumulator, StaticType.Any).With(reduce.Variable, list.Inner));
        return StaticType.Any;
    }

    private StaticType List(Expression expression, Scope scope, bool mayAggregate)
    {
        var list = Check(expression, scope, mayAggregate);
        return list.MayBe(CypherType.List) ? list : throw _faults.At(expression, "InvalidArgumentType", "A list is expected here.");
    }

    private StaticType Comprehension(PatternComprehension comprehension, Scope scope)
    {
        var inner = Patterns.Declare([comprehension.Pattern], scope);
        if (comprehension.Where is not null) Condition(comprehension.Where, inner);
        return new StaticType(CypherType.List, Check(comprehension.Result, inner).Type);
    }

    private StaticType Pattern(PatternExpression pattern, Scope scope, bool isCondition)
    {
        if (!isCondition && pattern.Pattern.Selector == PathSelector.Every)
        {
            throw _faults.At(
                pattern, CypherSyntaxException.UnexpectedSyntax,
                "A pattern is a condition, and no value. Write EXISTS { pattern } or COUNT { pattern }, or a pattern comprehension: [(a)-->(b) | b.name].");
        }
        Patterns.RequireKnown(pattern.Pattern, scope);
        Patterns.Declare([pattern.Pattern], scope);
        return new StaticType(pattern.Pattern.Selector switch
        {
            PathSelector.Every => CypherType.Boolean,
            PathSelector.Shortest => CypherType.Path,
            _ => CypherType.List,
        });
    }

    private StaticType Subquery(SubqueryExpression subquery, Scope scope)
    {
        _subqueries(subquery.Query, scope);
        if (subquery.Kind == SubqueryKind.Collect
            && subquery.Query.Branches.Any(
                branch => branch.Clauses[branch.Clauses.Count - 1] is not ReturnClause { Projection: { IncludesAll: false, Items.Count: 1 } }))
            throw _faults.At(subquery, "InvalidClauseComposition", "COLLECT { } must end with a RETURN of one column.");
        return new StaticType(
            subquery.Kind switch { SubqueryKind.Exists => CypherType.Boolean, SubqueryKind.Count => CypherType.Integer, _ => CypherType.List });
    }
}
