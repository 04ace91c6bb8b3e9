using System.Globalization;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Assigns the numbers of a scope's rows.</summary>
internal static class Rows
{
    /// <summary>Returns the first free row number of a scope.</summary>
    public static long Next(Database database, string table, long scope)
    {
        long first = CommitState.FirstRow(scope);
        long last = CommitState.FirstRow(scope + 1) - 1;
        string sql = string.Format(CultureInfo.InvariantCulture, "SELECT max(id) FROM {0} WHERE id BETWEEN {1} AND {2}", table, first, last);
        return (database.Integer(sql) ?? first) + 1;
    }
}
