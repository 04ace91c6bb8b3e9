using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Reading.Queries;

/// <summary>Authorizes what reading needs, and keeps what it refused.</summary>
internal sealed class ReadAuthorizer
{
    /// <summary>The refused action; null for none.</summary>
    public string? Refused { get; private set; }

    /// <summary>Handles SQLite's request for authorization.</summary>
    public int Decide(object userData, int action, string first, string second, string database, string view)
    {
        switch (action)
        {
            case raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE:
            case raw.SQLITE_FUNCTION when !string.Equals(second, "load_extension", StringComparison.OrdinalIgnoreCase):
            case raw.SQLITE_PRAGMA when second is null or "" || first.StartsWith("table_", StringComparison.OrdinalIgnoreCase):
                return raw.SQLITE_OK;
            default:
                Refused ??= Name(action);
                return raw.SQLITE_DENY;
        }
    }

    private static string Name(int action) => action switch
    {
        raw.SQLITE_INSERT => "INSERT",
        raw.SQLITE_UPDATE => "UPDATE",
        raw.SQLITE_DELETE => "DELETE",
        raw.SQLITE_ATTACH => "ATTACH or VACUUM",
        raw.SQLITE_DETACH => "DETACH",
        raw.SQLITE_PRAGMA => "PRAGMA",
        raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => "a transaction",
        _ => "a change of the schema",
    };
}
