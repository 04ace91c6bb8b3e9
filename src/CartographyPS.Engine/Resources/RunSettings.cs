using System.Collections;

namespace CartographyPS.Engine.Resources;

/// <summary>The settings that the user of a run chose for resource types: how far back, how severe.</summary>
/// <param name="values">The settings by name: texts, numbers, booleans, lists of texts.</param>
/// <param name="started">When the run started. "Hours ago" counts from this time, the same for all scopes.</param>
internal sealed class RunSettings(IReadOnlyDictionary<string, object> values, DateTimeOffset started)
{
    /// <summary>No settings.</summary>
    public static RunSettings None { get; } = new(new Dictionary<string, object>(), DateTimeOffset.MinValue);

    /// <summary>When the run started.</summary>
    public DateTimeOffset Started => started;

    /// <summary>Returns a setting; null when it was not given, or given as an empty text or list.</summary>
    public object? Find(string name) =>
        values.TryGetValue(name, out object? value) && value is not (string { Length: 0 } or ICollection { Count: 0 }) ? value : null;

    /// <summary>Returns the settings that a type requires and that were not given.</summary>
    public IEnumerable<string> Missing(ResourceType type) => type.Settings.Where(name => Find(name) is null);
}
