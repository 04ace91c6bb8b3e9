using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning;

/// <summary>The variables that an expression can name. It is not changed: each addition makes a new one.</summary>
internal sealed class Scope
{
    // Nodes and relationships that the query does not name have names that it cannot write.
    private const char HiddenMark = ' ';

    private readonly Dictionary<string, Binding> _variables;

    private Scope(Dictionary<string, Binding> variables) => _variables = variables;

    /// <summary>The scope without variables.</summary>
    public static Scope Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The names that the query gives, sorted.</summary>
    public IEnumerable<string> Names => _variables.Keys.Where(name => name[0] != HiddenMark).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The slots of all variables, each once.</summary>
    public IReadOnlyCollection<int> Slots => [.. new HashSet<int>(_variables.Values.Select(variable => variable.Slot))];

    /// <summary>Returns a name for what the query does not name.</summary>
    public static string HiddenName(int number) => $"{HiddenMark}anon{number}";

    /// <summary>Returns a variable; null when there is none of this name.</summary>
    public Binding? Find(string name) => _variables.TryGetValue(name, out var variable) ? variable : null;

    /// <summary>Returns the scope with a further variable, or with another one of the same name.</summary>
    public Scope With(string name, Execution.Operators.Binding variable) => new(new(_variables, StringComparer.Ordinal) { [name] = variable });

    /// <summary>Returns the scope with the variables of another one, which hide those of the same name.</summary>
    public Scope With(Scope other)
    {
        var all = new Dictionary<string, Binding>(_variables, StringComparer.Ordinal);
        foreach (var pair in other._variables) all[pair.Key] = pair.Value;
        return new(all);
    }

    /// <summary>Returns the scope without what the query does not name.</summary>
    public Scope WithoutHidden() =>
        new(_variables.Where(pair => pair.Key[0] != HiddenMark).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>Returns the slots of the variables that a part of the query may read.</summary>
    public IReadOnlyCollection<int> SlotsIn(SyntaxNode? node)
    {
        var slots = new HashSet<int>();
        if (node is null) return slots;
        foreach (string name in SyntaxChildren.WithDescendants(node).Select(NameIn).OfType<string>())
        {
            if (_variables.TryGetValue(name, out var variable)) slots.Add(variable.Slot);
        }
        return slots;
    }

    private static string? NameIn(SyntaxNode node) => node switch
    {
        Syntax.Variable variable => variable.Name,
        NodePattern pattern => pattern.Variable,
        RelationshipPattern pattern => pattern.Variable,
        _ => null,
    };
}
