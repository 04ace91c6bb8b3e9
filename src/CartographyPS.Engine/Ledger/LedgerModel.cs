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
    /// <exception cref="LedgerException">The ledger has none, or it is damaged.</exception>
    public static Guid IdOf(Database database)
    {
        string stored = database.Text("SELECT value FROM ledger_meta WHERE name = 'id'") ?? throw SqliteErrors.NotALedger(database.Path);
        return Guid.TryParse(stored, out var id) ? id : throw DamagedText.Found();
    }

    /// <summary>Loads the stored shape.</summary>
    /// <exception cref="LedgerException">It is damaged.</exception>
    public static GraphModel Load(Database database)
    {
        if (database.Text($"SELECT value FROM ledger_meta WHERE name = '{Name}'") is not { } text) return Empty;
        var stored = LedgerJson.Read<Stored>(text);
        if (stored is not { Labels: not null, SharedLabels: not null, EdgeTypes: not null, References: not null, Temporal: not null, ExtraLabels: not null })
            throw DamagedText.Found();
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

    private static (string Label, string Property) Pair(string[] pair) => pair is [{ } label, { } property] ? (label, property) : throw DamagedText.Found();

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
