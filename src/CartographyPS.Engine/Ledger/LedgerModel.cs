using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger;

/// <summary>The graph's shape as the ledger stores it, for readers that do not load the resource types.</summary>
internal static class LedgerModel
{
    private const string Name = "model";

    /// <summary>A graph without labels.</summary>
    public static GraphModel Empty { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>(),
        SharedLabels = [],
        EdgeTypes = [],
        References = [],
        Temporal = [],
    };

    /// <summary>Returns the ledger's unique id.</summary>
    public static Guid IdOf(Database database) =>
        Guid.Parse(database.Text("SELECT value FROM ledger_meta WHERE name = 'id'") ?? throw SqliteErrors.NotALedger(database.Path));

    /// <summary>Loads the stored shape.</summary>
    public static GraphModel Load(Database database)
    {
        if (database.Text($"SELECT value FROM ledger_meta WHERE name = '{Name}'") is not { } text) return Empty;
        var stored = JsonSerializer.Deserialize<Stored>(text)!;
        return new GraphModel
        {
            Labels = stored.Labels.ToDictionary(label => label.Key, label => (IReadOnlyList<string>)label.Value),
            SharedLabels = stored.SharedLabels,
            EdgeTypes = stored.EdgeTypes,
            References = [.. stored.References.Select(Pair)],
            Temporal = [.. stored.Temporal.Select(Pair)],
            United = [.. (stored.United ?? []).Select(Pair)],
            Fleeting = stored.Fleeting ?? [],
            ExtraLabels = stored.ExtraLabels.ToDictionary(label => label.Key, label => (IReadOnlyList<string>)label.Value),
        };
    }

    /// <summary>Stores a shape, within a transaction.</summary>
    public static void Store(Database database, GraphModel model)
    {
        var stored = new Stored(
            Sorted(model.Labels), [.. model.SharedLabels], [.. model.EdgeTypes], Sorted(model.References), Sorted(model.Temporal), Sorted(model.ExtraLabels),
            Sorted(model.United), [.. model.Fleeting]);
        using var statement = database.PrepareOnce("INSERT OR REPLACE INTO ledger_meta (name, value) VALUES (?1, ?2)");
        statement.Bind(1, Name).Bind(2, JsonSerializer.Serialize(stored, LedgerJson.Options)).Run();
    }

    private static SortedDictionary<string, string[]> Sorted(IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        var sorted = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var list in lists) sorted[list.Key] = [.. list.Value];
        return sorted;
    }

    private static string[][] Sorted(IReadOnlyCollection<(string Label, string Property)> pairs) =>
        [.. pairs.OrderBy(pair => pair.Label, StringComparer.Ordinal).ThenBy(pair => pair.Property, StringComparer.Ordinal)
            .Select(pair => new[] { pair.Label, pair.Property })];

    private static (string Label, string Property) Pair(string[] pair) => (pair[0], pair[1]);

    private sealed record Stored(
        SortedDictionary<string, string[]> Labels,
        string[] SharedLabels,
        string[] EdgeTypes,
        string[][] References,
        string[][] Temporal,
        SortedDictionary<string, string[]> ExtraLabels,
        string[][]? United,
        string[]? Fleeting);
}
