using System.Management.Automation;

namespace CartographyPS;

/// <summary>
/// Writes the rows of a query so that they are safe to show. PowerShell makes the table of an unknown type from its first object and
/// then shows all others in it, so what a row is shown as is decided once: while the first rows are plain text, they wait; an answer
/// that ends like that is shown as a table. One that is longer, or that has something to escape, is shown as a list by the module's
/// own view. The properties are the same.
/// </summary>
/// <param name="write">Writes an object to the pipeline.</param>
internal sealed class RowOutput(Action<PSObject> write)
{
    /// <summary>The type name by which the module's view knows a row.</summary>
    public const string EscapedType = "CartographyPS.QueryRow#Escaped";

    // More than a person reads as a table, and few enough to hold.
    private const int MostHeld = 500;

    private readonly List<PSObject> _held = [];
    private bool _escaped;

    /// <summary>Takes a row.</summary>
    public void Add(PSObject row)
    {
        if (!_escaped)
        {
            _held.Add(row);
            if (_held.Count <= MostHeld && !row.Properties.Any(IsUnsafe)) return;
            _escaped = true;
            Release();
            return;
        }
        Write(row);
    }

    /// <summary>No more rows come.</summary>
    public void End() => Release();

    private void Release()
    {
        foreach (var row in _held) Write(row);
        _held.Clear();
    }

    private void Write(PSObject row)
    {
        if (_escaped) row.TypeNames.Insert(0, EscapedType);
        write(row);
    }

    private static bool IsUnsafe(PSPropertyInfo property) => TerminalText.IsUnsafe(property.Name) || TerminalText.IsUnsafe(DisplayValue.Text(property.Value));
}
