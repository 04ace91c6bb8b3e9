using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>A read transaction.</summary>
internal sealed class ReadTransaction : IDisposable
{
    private readonly Database _database;

    public ReadTransaction(Database database)
    {
        _database = database;
        // SQLite takes the snapshot at the first read, not at BEGIN.
        database.Execute("BEGIN; SELECT count(*) FROM ledger_meta");
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Execute("COMMIT");
}
