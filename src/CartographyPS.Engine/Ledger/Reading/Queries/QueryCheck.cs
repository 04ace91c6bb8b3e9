using CartographyPS.Engine.Ledger.Storage;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Reading.Queries;

/// <summary>
/// Accepts only a single statement that only reads. A read-only connection cannot change the ledger, but SQLite lets it change other files
/// (ATTACH, VACUUM INTO) and the connection itself (PRAGMA, transactions). These are refused here.
/// </summary>
internal static class QueryCheck
{
    private static readonly char[] Prefixes = ['$', '@', ':'];

    /// <summary>Throws when a query may not run.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">The names of the parameters that have values, with or without the prefix that the query writes.</param>
    /// <exception cref="LedgerException">The query is invalid, has more than one statement, does not only read, or has a parameter without a value.</exception>
    public static void Check(Database database, string sql, IEnumerable<string> parameters)
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
                CheckParameters(statement, parameters);
            }
            if (!IsBlank(database, rest)) throw Wrong("The query has more than one statement. Run one at a time.");
        }
        finally
        {
            raw.sqlite3_set_authorizer(database.Handle, default(strdelegate_authorizer), null);
        }
    }

    private static void CheckParameters(sqlite3_stmt statement, IEnumerable<string> parameters)
    {
        var given = new HashSet<string>(parameters, StringComparer.Ordinal);
        for (int index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
        {
            string? name = raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string();
            if (string.IsNullOrEmpty(name)) throw Wrong("A parameter needs a name: $name, and not ?.");
            if (!given.Contains(name!) && !given.Contains(name!.TrimStart(Prefixes))) throw Wrong($"The parameter {name} has no value. Its case matters.");
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
