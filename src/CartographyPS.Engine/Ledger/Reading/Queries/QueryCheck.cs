using CartographyPS.Engine.Ledger.Storage;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Reading.Queries;

/// <summary>
/// Accepts only a single statement that only reads. A read-only connection cannot change the ledger, but SQLite lets it change other files
/// (ATTACH, VACUUM INTO) and the connection itself (PRAGMA, transactions). These are refused here.
/// </summary>
internal static class QueryCheck
{
    /// <summary>Throws when a query may not run.</summary>
    /// <exception cref="LedgerException">The query is invalid, has more than one statement, or does not only read.</exception>
    public static void Check(Database database, string sql)
    {
        var authorizer = new ReadAuthorizer();
        raw.sqlite3_set_authorizer(database.Handle, authorizer.Decide, null);
        try
        {
            int code = raw.sqlite3_prepare_v2(database.Handle, sql, out var statement, out string rest);
            using (statement)
            {
                if (authorizer.Refused is { } refused) throw Wrong($"The query does not only read ({refused}). Only SELECT is allowed.");
                if (code == raw.SQLITE_ERROR) throw Wrong(raw.sqlite3_errmsg(database.Handle).utf8_to_string());
                database.Check(code);
                if (statement is null || statement.IsInvalid) throw Wrong("The query is empty.");
                if (raw.sqlite3_stmt_readonly(statement) == 0) throw Wrong("The query does not only read. Only SELECT is allowed.");
            }
            if (!IsBlank(database, rest)) throw Wrong("The query has more than one statement. Run one at a time.");
        }
        finally
        {
            raw.sqlite3_set_authorizer(database.Handle, default(strdelegate_authorizer), null);
        }
    }

    // White space and comments are not statements.
    private static bool IsBlank(Database database, string? sql)
    {
        if (string.IsNullOrWhiteSpace(sql)) return true;
        int code = raw.sqlite3_prepare_v2(database.Handle, sql, out var statement);
        using (statement) return code == raw.SQLITE_OK && (statement is null || statement.IsInvalid);
    }

    private static LedgerException Wrong(string message) => new(LedgerFault.Query, message);
}
