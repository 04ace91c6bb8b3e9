using System.Text;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// A prepared statement used again and again. It goes to SQLite's own functions: a commit runs some hundred thousand statements, and
/// an ADO.NET command costs several times what the statement itself does.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Starts anew with these parameters: long, int, bool, string, UTF-8 text, or null.</summary>
    public Statement With(params ReadOnlySpan<Parameter> parameters)
    {
        raw.sqlite3_reset(_statement);
        for (int i = 0; i < parameters.Length; i++) Bind(i + 1, parameters[i]);
        return this;
    }

    /// <summary>Goes to the next row; false when there is none. The statement is then ready for another <see cref="With"/>.</summary>
    /// <exception cref="LedgerException">SQLite reports an error.</exception>
    public bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE) throw LedgerErrors.FromSqlite(_database, result);
        return false;
    }

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Runs to the end and returns the number of rows that it changed.</summary>
    public int Change()
    {
        Run();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>The first column of the first row as a number; null when there is no row or it is null.</summary>
    public long? Scalar()
    {
        long? value = Step() && !IsNull(0) ? Int64(0) : null;
        raw.sqlite3_reset(_statement);
        return value;
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A text column's UTF-8, valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Bind(int index, in Parameter parameter)
    {
        int result = parameter.Kind switch
        {
            ParameterKind.Null => raw.sqlite3_bind_null(_statement, index),
            ParameterKind.Number => raw.sqlite3_bind_int64(_statement, index, parameter.Number),
            ParameterKind.Utf8 => raw.sqlite3_bind_text(_statement, index, parameter.Utf8.Span),
            _ => BindText(index, parameter.Text!),
        };
        Check(result);
    }

    private int BindText(int index, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most) _text = new byte[most];
        int length = Encoding.UTF8.GetBytes(text, 0, text.Length, _text, 0);
        return raw.sqlite3_bind_text(_statement, index, new ReadOnlySpan<byte>(_text, 0, length));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw LedgerErrors.FromSqlite(_database, result);
    }
}
