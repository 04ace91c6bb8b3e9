using System.Text;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// A prepared statement. Values are bound and read as UTF-8, without strings: the speed of large commits depends on that.
/// </summary>
internal sealed class Statement(Database database, sqlite3_stmt statement) : IDisposable
{
    // The bound values. SQLite keeps them from row to row, and many are the same for all rows of a commit.
    private readonly Bound[] _bound = new Bound[raw.sqlite3_bind_parameter_count(statement) + 1];

    /// <summary>Binds an integer; the first parameter is 1.</summary>
    public Statement Bind(int index, long value)
    {
        if (_bound[index] is { Kind: BoundKind.Integer } bound && bound.Value == value) return this;
        database.Check(raw.sqlite3_bind_int64(statement, index, value));
        _bound[index] = new Bound(BoundKind.Integer, value);
        return this;
    }

    /// <summary>Binds an integer or null.</summary>
    public Statement Bind(int index, long? value) => value is { } present ? Bind(index, present) : BindNull(index);

    /// <summary>Binds a floating-point number.</summary>
    public Statement Bind(int index, double value)
    {
        _bound[index] = new Bound(BoundKind.Other, 0);
        database.Check(raw.sqlite3_bind_double(statement, index, value));
        return this;
    }

    /// <summary>Binds text given as UTF-8.</summary>
    public Statement Bind(int index, ReadOnlySpan<byte> text)
    {
        _bound[index] = new Bound(BoundKind.Other, 0);
        // An empty span has a null address, which SQLite takes for null.
        database.Check(text.IsEmpty
            ? raw.sqlite3_bind_text(statement, index, string.Empty)
            : raw.sqlite3_bind_text(statement, index, text));
        return this;
    }

    /// <summary>Binds text, or null.</summary>
    public Statement Bind(int index, string? text) => text is null ? BindNull(index) : Bind(index, Encoding.UTF8.GetBytes(text));

    /// <summary>Binds UTF-8 text, or null when it is empty.</summary>
    public Statement BindOptional(int index, ReadOnlySpan<byte> text) => text.IsEmpty ? BindNull(index) : Bind(index, text);

    /// <summary>Binds null.</summary>
    public Statement BindNull(int index)
    {
        if (_bound[index].Kind == BoundKind.Null) return this;
        database.Check(raw.sqlite3_bind_null(statement, index));
        _bound[index] = default;
        return this;
    }

    /// <summary>Advances to the next row.</summary>
    /// <returns>False when there are no more rows.</returns>
    /// <exception cref="LedgerException">The statement failed.</exception>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code == raw.SQLITE_DONE)
        {
            database.CheckUnwritten();
            return false;
        }

        var failure = database.Failure(code);
        raw.sqlite3_reset(statement);
        throw failure;
    }

    /// <summary>Runs a statement that returns no rows, and resets it.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    /// <summary>Ends the reading of rows.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>Returns true when a column is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A column as an integer; 0 for null.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A column as an integer, or null.</summary>
    public long? OptionalInteger(int column) => IsNull(column) ? null : Integer(column);

    /// <summary>A column as a floating-point number.</summary>
    public double Number(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>A text column as UTF-8, valid until the next step or reset; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A text column.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? string.Empty;

    /// <summary>A text column, or null.</summary>
    public string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private enum BoundKind : byte
    {
        /// <summary>The state of a parameter before it is bound.</summary>
        Null,
        Integer,
        Other,
    }

    private readonly record struct Bound(BoundKind Kind, long Value);
}
