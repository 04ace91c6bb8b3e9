using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The rows of the parts that never change and were read completely.</summary>
internal sealed class LastingPartRows(Database database)
{
    /// <summary>Selects the parts of a scope.</summary>
    public const string Select = "SELECT part, definition FROM ledger_lasting_part WHERE scope = ?1";

    private readonly Statement _select = database.Prepare(Select);
    private readonly Statement _remove = database.Prepare("DELETE FROM ledger_lasting_part WHERE scope = ?1 AND part = ?2");
    private readonly Statement _set = database.Prepare("INSERT OR REPLACE INTO ledger_lasting_part (scope, part, definition) VALUES (?1, ?2, ?3)");

    /// <summary>Reads the parts of a scope, each with the hash of its definition.</summary>
    public static Dictionary<string, long> Read(Statement select, long scope)
    {
        var parts = new Dictionary<string, long>(StringComparer.Ordinal);
        select.Bind(1, scope);
        while (select.Step()) parts[select.Text(0)] = select.Integer(1);
        select.Reset();
        return parts;
    }

    /// <summary>Stores the parts that were read completely and removes those that are not kept. Called within a transaction.</summary>
    public void Store(long scope, ScopeParts parts)
    {
        var stored = Read(_select, scope);
        foreach (string part in stored.Keys)
        {
            if (!parts.Complete.ContainsKey(part) && !parts.Holds(part)) _remove.Bind(1, scope).Bind(2, part).Run();
        }
        foreach (var part in parts.Complete)
        {
            if (!stored.TryGetValue(part.Key, out long definition) || definition != part.Value) _set.Bind(1, scope).Bind(2, part.Key).Bind(3, part.Value).Run();
        }
    }
}
