using System.Globalization;
using System.Text;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>Writes queries on a <see cref="RandomGraph"/> by chance, whose rows do not depend on the order in which nodes are read.</summary>
internal sealed class RandomQuery
{
    private const int Depth = 2;

    private readonly Random _random;
    private readonly RandomExpression _expressions;
    private readonly StringBuilder _text = new();
    private RandomScope _scope;
    private int _names;

    private RandomQuery(Random random)
    {
        _random = random;
        _expressions = new RandomExpression(random);
        _scope = new RandomScope(random);
    }

    /// <summary>Writes a query.</summary>
    public static string Next(Random random)
    {
        var query = new RandomQuery(random);
        query.Write();
        return query._text.ToString();
    }

    private void Write()
    {
        int clauses = _random.Next(1, 4);
        for (int clause = 0; clause < clauses; clause++)
        {
            switch (_random.Next(clause == 0 ? 6 : 9))
            {
                case < 4: Match(optional: false); break;
                case 4: Match(optional: true); break;
                case 5: Unwind(); break;
                case 6: Subquery(); break;
                default: Project("WITH"); break;
            }
        }
        Project("RETURN");
    }

    private void Match(bool optional)
    {
        _text.Append(optional ? "OPTIONAL MATCH " : "MATCH ");
        int parts = _random.Next(4) == 0 ? 2 : 1;
        var edges = new HashSet<string>(_scope.Variables.Where(variable => variable.Kind == ValueKind.Edge).Select(variable => variable.Name));
        for (int part = 0; part < parts; part++)
        {
            if (part > 0) _text.Append(", ");
            Node();
            int steps = _random.Next(3);
            for (int step = 0; step < steps; step++)
            {
                Edge(steps);
                Node();
            }
        }
        if (_random.Next(2) == 0) _text.Append(" WHERE ").Append(_expressions.Of(ValueKind.Boolean, _scope, Depth));
        _text.Append(' ');
    }

    private void Node()
    {
        _text.Append('(');
        if (_random.Next(3) == 0 && _scope.Pick(ValueKind.Node) is { } known)
        {
            _text.Append(known).Append(')');
            return;
        }
        if (_random.Next(5) > 0) _text.Append(NewVariable(ValueKind.Node));
        _text.Append(_random.Next(6) switch
        {
            0 or 1 => ":" + Any(RandomGraph.Labels),
            2 => ":A|B",
            3 => ":!C",
            _ => string.Empty,
        });
        if (_random.Next(6) == 0) _text.Append(CultureInfo.InvariantCulture, $" {{x: {_random.Next(3)}}}");
        _text.Append(')');
    }

    private void Edge(int steps)
    {
        bool isLong = steps == 1 && _random.Next(4) == 0;
        string type = _random.Next(3) switch { 0 => ":" + Any(RandomGraph.Types), 1 => ":R|S", _ => string.Empty };
        string name = !isLong && _random.Next(3) == 0 ? NewVariable(ValueKind.Edge) : string.Empty;
        string length = isLong ? Any("*1..2", "*0..1", "*2", "*..2") : string.Empty;
        string inner = name + type + length;
        if (inner.Length > 0) inner = "[" + inner + "]";
        _text.Append(Any("-{0}->", "<-{0}-", "-{0}-").Replace("{0}", inner, StringComparison.Ordinal));
    }

    private void Unwind()
    {
        string list = _expressions.Of(ValueKind.Integers, _scope, Depth);
        _text.Append("UNWIND ").Append(list).Append(" AS ").Append(NewVariable(ValueKind.Integer)).Append(' ');
    }

    private void Subquery()
    {
        if (_scope.Pick(ValueKind.Node) is not { } node) return;
        string inner = NewName();
        var scope = new RandomScope(_random, [(node, ValueKind.Node), (inner, ValueKind.Node)]);
        string sum = Any($"count({inner})", $"sum({_expressions.Of(ValueKind.Integer, scope, 1)})", $"max({_expressions.Of(ValueKind.Integer, scope, 1)})");
        _text.Append(CultureInfo.InvariantCulture, $"CALL {{ WITH {node} MATCH ({node}){Any("-->", "--", "<-[:R]-")}({inner}) RETURN {sum} AS {NewVariable(ValueKind.Integer)} }} ");
    }

    private void Project(string clause)
    {
        _text.Append(clause).Append(' ');
        bool aggregates = _random.Next(3) == 0;
        bool isDistinct = !aggregates && _random.Next(4) == 0;
        if (isDistinct) _text.Append("DISTINCT ");
        var items = new List<(string Text, string Name, ValueKind? Kind)>();
        if (clause == "WITH")
        {
            foreach (var (name, kind) in _scope.Variables.Where(_ => _random.Next(3) > 0)) items.Add((name, name, kind));
        }
        int more = _random.Next(items.Count == 0 ? 1 : 0, 3);
        for (int item = 0; item < more; item++)
        {
            var kind = _expressions.Scalar();
            items.Add((_expressions.Of(kind, _scope, Depth), NewName(), kind));
        }
        if (aggregates) items.Add(Aggregate());
        if (clause == "RETURN")
        {
            foreach (var (name, kind) in _scope.Variables.Where(variable => variable.Kind is ValueKind.Node or ValueKind.Edge).Take(2)) items.Add((name + ".uid", NewName(), ValueKind.Integer));
        }
        _text.Append(string.Join(", ", items.Select(item => item.Text == item.Name ? item.Text : $"{item.Text} AS {item.Name}")));
        _scope = new RandomScope(_random, items.Where(item => item.Kind is not null).Select(item => (item.Name, item.Kind!.Value)));
        // Rows that are equal in all columns may change places; then so may a limit cut only in front of such.
        if (_random.Next(3) == 0 && items.TrueForAll(item => item.Kind is not (null or ValueKind.Node or ValueKind.Edge)))
        {
            _text.Append(" ORDER BY ").Append(string.Join(", ", items.Select(item => item.Name + Any(string.Empty, " DESC"))));
            if (_random.Next(2) == 0) _text.Append(CultureInfo.InvariantCulture, $" SKIP {_random.Next(3)}");
            if (_random.Next(2) == 0) _text.Append(CultureInfo.InvariantCulture, $" LIMIT {_random.Next(1, 6)}");
        }
        if (clause == "WITH" && _random.Next(3) == 0) _text.Append(" WHERE ").Append(_expressions.Of(ValueKind.Boolean, _scope, Depth));
        _text.Append(' ');
    }

    // A list that is collected has no order, and is only returned.
    private (string Text, string Name, ValueKind? Kind) Aggregate()
    {
        string name = NewName();
        string integer = _expressions.Of(ValueKind.Integer, _scope, 1);
        return _random.Next(9) switch
        {
            0 => ("count(*)", name, ValueKind.Integer),
            1 => ($"count({integer})", name, ValueKind.Integer),
            2 => ($"count(DISTINCT {integer})", name, ValueKind.Integer),
            3 => ($"sum({integer})", name, ValueKind.Integer),
            4 => ($"min({integer})", name, ValueKind.Integer),
            5 => ($"max({_expressions.Of(ValueKind.Text, _scope, 1)})", name, ValueKind.Text),
            6 => ($"avg({integer})", name, ValueKind.Float),
            7 => ($"size(collect({integer}))", name, ValueKind.Integer),
            _ => ($"collect(DISTINCT {integer})", name, null),
        };
    }

    private string NewVariable(ValueKind kind)
    {
        string name = NewName();
        _scope.Add(name, kind);
        return name;
    }

    private string NewName() => "v" + (++_names).ToString(CultureInfo.InvariantCulture);

    private T Any<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
