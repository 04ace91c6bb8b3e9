using System.Management.Automation;

namespace CartographyPS;

/// <summary>
/// Writes the rows of a query so that a terminal shows them safely. PowerShell derives the table of an unknown type from its first object and
/// shows all later objects in it, so the view is chosen once. The first rows wait while they are plain text: a result that ends like that
/// is shown as a table. A longer result, or one with text to escape, is shown as a list by the module's view. The properties are the same.
/// </summary>
/// <param name="write">Writes an object to the pipeline.</param>
internal sealed class RowOutput(Action<PSObject> write)
{
    /// <summary>The type name of rows that the module's view shows.</summary>
    public const string EscapedType = "CartographyPS.QueryRow#Escaped";

    // More rows than a person reads in a table, and few enough to hold in memory.
    private const int MostHeld = 500;

    private readonly List<PSObject> _held = [];
    private bool _escaped;

    /// <summary>Adds a row.</summary>
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

    /// <summary>Ends the result.</summary>
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
