namespace CartographyPS.Cypher.Checking;

/// <summary>The variables that are known at a place, with what is known of their values.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, StaticType> _variables;

    /// <summary>Creates a scope.</summary>
    /// <param name="outer">A scope whose variables it has too; null for none. It is not changed.</param>
    public Scope(Scope? outer = null) =>
        _variables = outer is null ? new(StringComparer.Ordinal) : new(outer._variables, StringComparer.Ordinal);

    /// <summary>The names of the variables.</summary>
    public IReadOnlyCollection<string> Names => _variables.Keys;

    /// <summary>Tells whether a variable is known.</summary>
    public bool Has(string name) => _variables.ContainsKey(name);

    /// <summary>Returns what is known of a variable; null when there is none.</summary>
    public StaticType? Find(string name) => _variables.TryGetValue(name, out var type) ? type : null;

    /// <summary>Makes a variable known, in place of one of the same name.</summary>
    public void Set(string name, StaticType type) => _variables[name] = type;

    /// <summary>Returns the scope with a further variable.</summary>
    public Scope With(string name, StaticType type)
    {
        var inner = new Scope(this);
        inner.Set(name, type);
        return inner;
    }
}
