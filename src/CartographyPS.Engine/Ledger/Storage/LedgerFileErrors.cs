using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Turns errors of the ledger's files into exceptions that say what to do about them.</summary>
internal static class LedgerFileErrors
{
    /// <summary>Returns the exception for an error.</summary>
    /// <param name="exception">The file error.</param>
    /// <param name="what">What could not be done, as the beginning of a sentence.</param>
    /// <param name="permission">The permission that is needed, as a sentence.</param>
    public static LedgerException From(Exception exception, string what, string permission) => exception switch
    {
        IOException full when FileErrors.IsDiskFull(full) => new LedgerException(
            LedgerFault.DiskFull, $"{what}: the disk is full. Free some space and run again; what was committed is kept.", exception),
        UnauthorizedAccessException =>
            new LedgerException(LedgerFault.ReadOnly, $"{what}: {exception.Message} {permission} Or choose another -DatabasePath.", exception),
        IOException readOnly when FileErrors.IsReadOnly(readOnly) => new LedgerException(
            LedgerFault.ReadOnly, $"{what}: the file system is read-only. Choose another -DatabasePath.", exception),
        IOException other when exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && FileErrors.IsInUse(other) =>
            new LedgerException(LedgerFault.Locked, $"{what}: another program uses the file. Wait until it has ended.", exception),
        _ => new LedgerException(LedgerFault.Path, $"{what}: {exception.Message} Check the disk or the share, or choose another -DatabasePath.", exception),
    };
}
