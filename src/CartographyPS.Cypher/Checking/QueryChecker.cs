using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks that the parts of a query fit together, as far as that is known before it runs.</summary>
internal sealed class QueryChecker
{
    private readonly Faults _faults;
    private readonly ExpressionChecker _expressions;
    private readonly ProjectionChecker _projections;

    private QueryChecker(string text)
    {
        _faults = new Faults(text);
        _expressions = new ExpressionChecker(_faults, (query, scope) => Check(query, scope, Nesting.Expression));
        _projections = new ProjectionChecker(_faults, _expressions);
    }

    // Where a query stands, which decides the variables that it sees.
    private enum Nesting
    {
        None,
        Expression,
        ImportingCall,
        Call,
    }

    /// <summary>Checks a query.</summary>
    /// <param name="statement">The query.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CypherSyntaxException">The query is wrong.</exception>
    public static void Check(Statement statement, string text) =>
        new QueryChecker(text).Check(statement.Query, new Scope(), Nesting.None);

    private Scope? Check(Query query, Scope outer, Nesting nesting)
    {
        Scope? columns = null;
        foreach (var branch in query.Branches)
        {
            var returned = Check(branch, outer, nesting);
            bool isFirst = ReferenceEquals(branch, query.Branches[0]);
            if (!isFirst && (returned is null || columns is null || !new HashSet<string>(returned.Names).SetEquals(columns.Names)))
                throw _faults.At(branch, "DifferentColumnsInUnion", "The queries of a UNION must return the same columns.");
            columns = isFirst ? returned : columns;
        }
        return columns;
    }

    private Scope? Check(SingleQuery query, Scope outer, Nesting nesting)
    {
        var scope = nesting switch { Nesting.Expression or Nesting.ImportingCall => new Scope(outer), _ => new Scope() };
        var last = query.Clauses[query.Clauses.Count - 1];
        for (int i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (clause is ReturnClause && i < query.Clauses.Count - 1)
                throw _faults.At(query.Clauses[i + 1], "InvalidClauseComposition", "Nothing can follow RETURN but UNION. Use WITH to pass rows on.");

            // WITH at the start of CALL { } imports variables.
            bool imports = i == 0 && nesting == Nesting.Call && clause is WithClause;
            scope = Check(clause, imports ? outer : scope, nesting is Nesting.Expression or Nesting.ImportingCall ? outer : null);
        }
        if (last is ReturnClause) return scope;
        bool mayEnd = nesting == Nesting.Expression || (last is CallProcedureClause && query.Clauses.Count == 1)
            || last is CreateClause or DeleteClause || last is CallSubqueryClause;
        return mayEnd ? null : throw _faults.At(last, "InvalidClauseComposition", "The query must end with RETURN.");
    }

    private Scope Check(Clause clause, Scope scope, Scope? lasting) => clause switch
    {
        MatchClause match => Match(match, scope),
        UnwindClause unwind => Unwind(unwind, scope),
        WithClause with => Lasting(_projections.Check(with.Projection, scope, with.Where, needsNames: true), lasting),
        ReturnClause returned => _projections.Check(returned.Projection, scope, where: null, needsNames: false),
        CallSubqueryClause call => Call(call, scope),
        CallProcedureClause call => Call(call, scope),
        CreateClause create => _expressions.Patterns.Declare(create.Parts, scope),
        _ => scope,
    };

    // The variables around a subquery are visible in all its clauses.
    private static Scope Lasting(Scope scope, Scope? lasting)
    {
        foreach (string name in lasting?.Names ?? [])
        {
            if (!scope.Has(name)) scope.Set(name, lasting!.Find(name)!.Value);
        }
        return scope;
    }

    private Scope Match(MatchClause match, Scope scope)
    {
        var inner = _expressions.Patterns.Declare(match.Parts, scope);
        if (match.Where is not null) _expressions.Condition(match.Where, inner);
        return inner;
    }

    private Scope Unwind(UnwindClause unwind, Scope scope)
    {
        var list = _expressions.Check(unwind.List, scope);
        return Declare(unwind, unwind.Variable, list.Inner, scope);
    }

    private Scope Call(CallSubqueryClause call, Scope scope)
    {
        var outer = scope;
        if (call.Imports is not null && !call.ImportsAll)
        {
            outer = new Scope();
            foreach (string name in call.Imports) outer.Set(name, scope.Find(name) ?? throw _faults.Undefined(call, name, scope));
        }
        var columns = Check(call.Query, outer, call.Imports is null ? Nesting.Call : Nesting.ImportingCall);
        return (columns?.Names ?? []).Aggregate(scope, (known, name) => Declare(call, name, columns!.Find(name)!.Value, known));
    }

    private Scope Call(CallProcedureClause call, Scope scope)
    {
        foreach (var argument in call.Arguments ?? SyntaxList<Expression>.Empty) _expressions.Check(argument, scope);
        var inner = (call.Yield ?? SyntaxList<YieldItem>.Empty)
            .Aggregate(scope, (known, item) => Declare(item, item.Alias ?? item.Column, StaticType.Any, known));
        if (call.Where is not null) _expressions.Condition(call.Where, inner);
        return inner;
    }

    private Scope Declare(SyntaxNode at, string name, StaticType type, Scope scope) => scope.Has(name) ? throw _faults.Bound(at, name) : scope.With(name, type);
}
