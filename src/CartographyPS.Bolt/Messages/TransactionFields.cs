namespace CartographyPS.Bolt.Messages;

/// <summary>The fields of BEGIN and of an auto-commit RUN.</summary>
internal static class TransactionFields
{
    internal static Dictionary<string, object?> Of(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, BoltTransactionOptions? options)
    {
        var fields = new Dictionary<string, object?>();
        if (bookmarks.Count > 0) fields["bookmarks"] = bookmarks;
        if (mode == BoltAccessMode.Read) fields["mode"] = "r";
        if (database is not null) fields["db"] = database;
        // The server reads zero as no limit.
        if (options?.Timeout is { } timeout) fields["tx_timeout"] = Math.Max(1, (long)Math.Ceiling(timeout.TotalMilliseconds));
        if (options?.Metadata is { Count: > 0 } metadata) fields["tx_metadata"] = metadata;
        return fields;
    }
}
