using System.Text.Json;

namespace CartographyPS.Conformance.Cypher;

/// <summary>The scenarios that are known to fail, each with the reason: <c>docs/cypher-tck.json</c>.</summary>
internal sealed class KnownFailures
{
    private readonly Dictionary<string, string> _reasons;

    private KnownFailures(Dictionary<string, string> reasons) => _reasons = reasons;

    /// <summary>The scenarios as the file has them. Without the number of an example, all examples are meant.</summary>
    public IReadOnlyCollection<string> Entries => _reasons.Keys;

    /// <summary>Reads the file.</summary>
    public static KnownFailures Read() => new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Docs.Of("cypher-tck.json")))!);

    /// <summary>Returns the entry that covers a scenario; null for none.</summary>
    public string? EntryOf(string id)
    {
        if (_reasons.ContainsKey(id)) return id;
        int example = id.IndexOf(" #", StringComparison.Ordinal);
        return example > 0 && _reasons.ContainsKey(id[..example]) ? id[..example] : null;
    }

    /// <summary>Returns the reason of an entry.</summary>
    public string ReasonOf(string entry) => _reasons[entry];
}
