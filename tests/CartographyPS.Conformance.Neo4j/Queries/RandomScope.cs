namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>The variables of a random query at a place, by what they hold.</summary>
internal sealed class RandomScope
{
    private readonly Random _random;
    private readonly List<(string Name, ValueKind Kind)> _variables;

    public RandomScope(Random random, IEnumerable<(string Name, ValueKind Kind)>? variables = null)
    {
        _random = random;
        _variables = [.. variables ?? []];
    }

    /// <summary>The variables.</summary>
    public IReadOnlyList<(string Name, ValueKind Kind)> Variables => _variables;

    /// <summary>Adds a variable.</summary>
    public void Add(string name, ValueKind kind) => _variables.Add((name, kind));

    /// <summary>Returns a scope with further variables, which this one does not get.</summary>
    public RandomScope With(params (string Name, ValueKind Kind)[] more) => new(_random, _variables.Concat(more));

    /// <summary>Returns a copy, whose variables this one does not get.</summary>
    public RandomScope Copy() => new(_random, _variables);

    /// <summary>Returns a variable that holds a kind of value; null when there is none.</summary>
    public string? Pick(ValueKind kind)
    {
        string[] names = [.. _variables.Where(variable => variable.Kind == kind).Select(variable => variable.Name)];
        return names.Length == 0 ? null : names[_random.Next(names.Length)];
    }
}
