using System.Collections;
using System.Management.Automation;

namespace CartographyPS;

/// <summary>Formats values for the module's views.</summary>
internal static class DisplayValue
{
    /// <summary>Formats a value in the user's culture, as PowerShell's views do.</summary>
    public static string Text(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        string text => text,
        IFormattable formattable => formattable.ToString(null, null),
        IDictionary map => "{" + string.Join(", ", map.Cast<DictionaryEntry>().Select(entry => Text(entry.Key) + ": " + Text(entry.Value))) + "}",
        IEnumerable list => "{" + string.Join(", ", list.Cast<object?>().Select(Text)) + "}",
        var other => other.ToString() ?? string.Empty,
    };
}
