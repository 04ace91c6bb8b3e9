using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The statements on the rows of derived scopes. Called within a transaction.</summary>
internal sealed class DerivationRows(Database database)
{
    private const string StoreSql = """
        INSERT OR REPLACE INTO ledger_derivation (scope, position, definition)
        VALUES (?1, (SELECT coalesce(max(id), 0) FROM ledger_run_scope), ?2)
        """;

    private readonly Statement _read = database.Prepare("SELECT position, definition FROM ledger_derivation WHERE scope = ?1");
    private readonly Statement _store = database.Prepare(StoreSql);
    private readonly Statement _remove = database.Prepare("DELETE FROM ledger_derivation WHERE scope = ?1");

    /// <summary>Returns what a scope was derived from; null when that is not known.</summary>
    public Derivation? Read(long scope)
    {
        var found = _read.Bind(1, scope).Step() ? new Derivation(_read.Integer(0), _read.Integer(1)) : null;
        _read.Reset();
        return found;
    }

    /// <summary>Stores that a scope takes all commits so far into account.</summary>
    public void Store(long scope, long definition) => _store.Bind(1, scope).Bind(2, definition).Run();

    /// <summary>Removes what is known of a scope, which is then derived anew.</summary>
    public void Remove(long scope) => _remove.Bind(1, scope).Run();
}
