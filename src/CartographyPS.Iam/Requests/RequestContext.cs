namespace CartographyPS.Iam.Requests;

/// <summary>
/// What is known of a request's condition keys. A key has values, is known to be absent, or is not known. Keys are compared without regard
/// to case. Immutable.
/// </summary>
public sealed class RequestContext
{
    private static readonly string[] None = [];

    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private RequestContext(Dictionary<string, IReadOnlyList<string>> values, bool isComplete)
    {
        _values = values;
        IsComplete = isComplete;
    }

    /// <summary>A request of which nothing is known.</summary>
    public static RequestContext Unknown { get; } = new(new(StringComparer.OrdinalIgnoreCase), isComplete: false);

    /// <summary>True when keys without values are absent rather than unknown.</summary>
    public bool IsComplete { get; }

    /// <summary>The same request with the values of a key, in place of what was known of it.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="values">Its values; none when the request is known to lack the key.</param>
    public RequestContext With(string key, params string[] values)
    {
        var changed = new Dictionary<string, IReadOnlyList<string>>(_values, StringComparer.OrdinalIgnoreCase) { [key] = values };
        return new RequestContext(changed, IsComplete);
    }

    /// <summary>The same request, known to lack a key.</summary>
    public RequestContext Without(string key) => With(key);

    /// <summary>The same request, known to lack all keys that have no values here.</summary>
    public RequestContext Complete() => new(_values, isComplete: true);

    /// <summary>Finds the values of a key.</summary>
    /// <returns>Its values; none when the request lacks it; null when it is not known.</returns>
    public IReadOnlyList<string>? Find(string key) =>
        _values.TryGetValue(key, out var values) ? values : IsComplete ? None : null;

    /// <summary>The same request with the values of those keys of which nothing was said by name.</summary>
    internal RequestContext WithMissing(IEnumerable<(string Key, string[] Values)> keys)
    {
        // Many requests share a context that has all of them: it is copied only where something is missing.
        Dictionary<string, IReadOnlyList<string>>? added = null;
        foreach (var (key, values) in keys)
        {
            if (!_values.ContainsKey(key)) (added ??= new(_values, StringComparer.OrdinalIgnoreCase))[key] = values;
        }
        return added is null ? this : new RequestContext(added, IsComplete);
    }
}
