namespace CartographyPS.Engine.Resources;

/// <summary>What whoever started a run chose for types to read by: how far back, how severe.</summary>
/// <param name="values">The settings by name: texts, numbers, booleans.</param>
/// <param name="started">When the run started: what "hours ago" counts from, the same for all scopes.</param>
internal sealed class RunSettings(IReadOnlyDictionary<string, object> values, DateTimeOffset started)
{
    /// <summary>Nothing was chosen.</summary>
    public static RunSettings None { get; } = new(new Dictionary<string, object>(), DateTimeOffset.MinValue);

    /// <summary>When the run started.</summary>
    public DateTimeOffset Started => started;

    /// <summary>A setting; null when it was not given.</summary>
    public object? Find(string name) => values.TryGetValue(name, out object? value) ? value : null;
}
