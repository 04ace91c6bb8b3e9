namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The error of a stored text that is not as the ledger wrote it. SQLite has no checksums: it does not notice when a failing disk changes the
/// bytes of a text.
/// </summary>
internal static class DamagedText
{
    /// <summary>Returns the exception.</summary>
    /// <param name="cause">The exception that reading the text caused; null for none.</param>
    public static LedgerException Found(Exception? cause = null) => new(
        LedgerFault.Corrupt, "The ledger is damaged: a text in it is not as it was written. Restore a copy of it, or move it away and sync again.", cause);
}
