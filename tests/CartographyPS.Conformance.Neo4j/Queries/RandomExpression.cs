using System.Globalization;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>Writes expressions by chance. They cannot fail: no division by zero, no index that is no number.</summary>
internal sealed class RandomExpression(Random random)
{
    private int _names;

    /// <summary>Writes an expression of a kind.</summary>
    /// <param name="kind">What it returns, or null.</param>
    /// <param name="scope">The variables that it may use.</param>
    /// <param name="depth">How deep it may be.</param>
    public string Of(ValueKind kind, RandomScope scope, int depth) => kind switch
    {
        ValueKind.Boolean => Boolean(scope, depth),
        ValueKind.Integer => Integer(scope, depth),
        ValueKind.Float => Float(scope, depth),
        ValueKind.Text => Text(scope, depth),
        ValueKind.Date => Date(scope),
        ValueKind.Integers => Integers(scope, depth),
        _ => scope.Pick(kind)!,
    };

    /// <summary>Returns a kind of value by chance, other than nodes and edges.</summary>
    public ValueKind Scalar() => (ValueKind)random.Next((int)ValueKind.Integers + 1);

    private string Boolean(RandomScope scope, int depth)
    {
        if (depth <= 0) return Leaf(scope, ValueKind.Boolean, "b", () => Any("true", "false", "null"));
        string A() => Boolean(scope, depth - 1);
        var kind = Any(ValueKind.Integer, ValueKind.Float, ValueKind.Text, ValueKind.Date, ValueKind.Integers, ValueKind.Boolean);
        string X(ValueKind of) => Of(of, scope, depth - 1);
        string item = NewName();
        switch (random.Next(16))
        {
            case 0: return $"({A()} AND {A()})";
            case 1: return $"({A()} OR {A()})";
            case 2: return $"({A()} XOR {A()})";
            case 3: return $"NOT ({A()})";
            case 4: return $"({X(kind)}) IS {Any("", "NOT ")}NULL";
            case 5: return $"({X(kind)} {Any("=", "<>")} {X(kind)})";
            case 6: return $"({X(ValueKind.Integer)} {Any("<", "<=", ">", ">=")} {X(Any(ValueKind.Integer, ValueKind.Float))})";
            case 7: return $"({X(ValueKind.Text)} {Any("<", ">=", "STARTS WITH", "ENDS WITH", "CONTAINS")} {X(ValueKind.Text)})";
            case 8: return $"({X(ValueKind.Date)} {Any("<", ">", "<=")} {X(ValueKind.Date)})";
            case 9: return $"({X(ValueKind.Integer)} IN {X(ValueKind.Integers)})";
            case 10: return $"{Any("any", "all", "none", "single")}({item} IN {X(ValueKind.Integers)} WHERE {Boolean(scope.With((item, ValueKind.Integer)), depth - 1)})";
            case 11: return $"({X(ValueKind.Text)} =~ {Any("'a.*'", "'(?i)b.*'", "'[ab]+'", "'.*'")})";
            case 12: return $"CASE WHEN {A()} THEN {A()} ELSE {A()} END";
            case 13 when scope.Pick(ValueKind.Node) is { } node: return $"{node}:{Any(RandomGraph.Labels)}";
            case 14 when scope.Pick(ValueKind.Node) is { } node: return $"EXISTS {{ ({node}){Step()}({item}) WHERE {Boolean(scope.With((item, ValueKind.Node)), depth - 1)} }}";
            case 15 when scope.Pick(ValueKind.Node) is { } node: return $"({node}){Step()}({(random.Next(2) == 0 ? ":" + Any(RandomGraph.Labels) : string.Empty)})";
            default: return Boolean(scope, depth - 1);
        }
    }

    private string Integer(RandomScope scope, int depth)
    {
        if (depth <= 0) return Leaf(scope, ValueKind.Integer, Any("x", "uid"), () => Any("0", "1", "2", "-1", "null"), edges: true);
        string A() => Integer(scope, depth - 1);
        string item = NewName();
        string sum = NewName();
        switch (random.Next(13))
        {
            case 0: return $"({A()} + {A()})";
            case 1: return $"({A()} - {A()})";
            case 2: return $"({A()} * {A()})";
            case 3: return $"({A()} {Any("/", "%")} {Any("1", "2", "3", "-2")})";
            case 4: return $"size({Integers(scope, depth - 1)})";
            case 5: return $"size({Text(scope, depth - 1)})";
            case 6: return $"coalesce({A()}, {A()})";
            case 7: return $"CASE {A()} WHEN {A()} THEN {A()} WHEN {A()} THEN {A()} ELSE {A()} END";
            case 8: return $"{Any("abs", "sign")}({A()})";
            case 9: return $"{Any("head", "last")}({Integers(scope, depth - 1)})";
            case 10: return $"reduce({sum} = {A()}, {item} IN {Integers(scope, depth - 1)} | {sum} + {item})";
            case 11: return $"({Date(scope)}).{Any("year", "month", "day", "quarter", "week", "dayOfWeek")}";
            // Neo4j counts no edges of no node as null, or as 0, by its plan.
            case 12 when scope.Pick(ValueKind.Node) is { } node: return $"coalesce(COUNT {{ ({node}){Step()}() }}, 0)";
            default: return $"({Integers(scope, depth - 1)})[{Any("0", "1", "-1", "5")}]";
        }
    }

    private string Float(RandomScope scope, int depth)
    {
        if (depth <= 0) return Leaf(scope, ValueKind.Float, "f", () => Any("0.5", "-1.5", "2.0", "null"));
        return random.Next(6) switch
        {
            0 => $"({Float(scope, depth - 1)} + {Integer(scope, depth - 1)})",
            1 => $"({Float(scope, depth - 1)} * {Any("2", "0.5", "-1.0")})",
            2 => $"toFloat({Integer(scope, depth - 1)})",
            3 => $"{Any("floor", "ceil", "round", "abs")}({Float(scope, depth - 1)})",
            4 => $"({Integer(scope, depth - 1)} / 2.0)",
            _ => $"coalesce({Float(scope, depth - 1)}, {Float(scope, depth - 1)})",
        };
    }

    private string Text(RandomScope scope, int depth)
    {
        if (depth <= 0) return Leaf(scope, ValueKind.Text, "s", () => Any("'a'", "'b'", "''", "'aB'", "null"));
        return random.Next(9) switch
        {
            0 => $"({Text(scope, depth - 1)} + {Text(scope, depth - 1)})",
            1 => $"{Any("toUpper", "toLower", "reverse", "trim")}({Text(scope, depth - 1)})",
            2 => $"substring({Text(scope, depth - 1)}, {Any("0", "1")})",
            3 => $"left({Text(scope, depth - 1)}, {Any("0", "1", "3")})",
            4 => $"replace({Text(scope, depth - 1)}, 'a', {Any("'b'", "''")})",
            5 => $"toString({Of(Any(ValueKind.Integer, ValueKind.Boolean, ValueKind.Date), scope, depth - 1)})",
            6 => $"coalesce({Text(scope, depth - 1)}, {Text(scope, depth - 1)})",
            7 => $"CASE WHEN {Boolean(scope, depth - 1)} THEN {Text(scope, depth - 1)} END",
            _ => $"split({Text(scope, depth - 1)}, 'a')[0]",
        };
    }

    private string Integers(RandomScope scope, int depth)
    {
        if (depth <= 0) return Leaf(scope, ValueKind.Integers, "l", () => Any("[]", "[1]", "[1, 2, null]", "[0, 3]", "range(0, 3)"));
        string item = NewName();
        return random.Next(8) switch
        {
            0 => $"[{Integer(scope, depth - 1)}, {Integer(scope, depth - 1)}]",
            1 => $"({Integers(scope, depth - 1)} + {Integers(scope, depth - 1)})",
            2 => $"({Integers(scope, depth - 1)})[{Any("0", "1", "-2")}..{Any("2", "3", "")}]",
            3 => $"tail({Integers(scope, depth - 1)})",
            4 => $"[{item} IN {Integers(scope, depth - 1)} WHERE {Boolean(scope.With((item, ValueKind.Integer)), depth - 1)} | {Integer(scope.With((item, ValueKind.Integer)), depth - 1)}]",
            5 => $"[{item} IN {Integers(scope, depth - 1)} | {item} + 1]",
            6 => $"coalesce({Integers(scope, depth - 1)}, [])",
            _ => $"CASE WHEN {Boolean(scope, depth - 1)} THEN {Integers(scope, depth - 1)} ELSE [] END",
        };
    }

    private string Date(RandomScope scope) => Leaf(scope, ValueKind.Date, "d", () => Any("date('2026-02-14')", "date('2026-01-31') + duration('P1M')", "null"));

    // A variable, a property of a node or an edge, or a literal.
    private string Leaf(RandomScope scope, ValueKind kind, string property, Func<string> literal, bool edges = false)
    {
        int choice = random.Next(4);
        if (choice == 0 && scope.Pick(kind) is { } variable) return variable;
        if (choice == 1 && edges && scope.Pick(ValueKind.Edge) is { } edge) return $"{edge}.{property}";
        if (choice < 3 && scope.Pick(ValueKind.Node) is { } node) return $"{node}.{property}";
        return literal();
    }

    private string Step() => Any("-->", "<--", "--", $"-[:{Any(RandomGraph.Types)}]->", $"<-[:{Any(RandomGraph.Types)}]-");

    private T Any<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string NewName() => "i" + (++_names).ToString(CultureInfo.InvariantCulture);
}
