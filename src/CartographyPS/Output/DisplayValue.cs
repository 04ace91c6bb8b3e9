using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace CartographyPS;

/// <summary>Formats values for the module's views.</summary>
internal static class DisplayValue
{
    /// <summary>Formats a value in the user's culture, as PowerShell's views do, but UTC times in ISO format.</summary>
    public static string Text(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        string text => text,
        // With a Z, so that nobody takes it for local time.
        DateTime { Kind: DateTimeKind.Utc } time => time.ToString("u", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, null),
        IDictionary map => "{" + string.Join(", ", map.Cast<DictionaryEntry>().Select(entry => Text(entry.Key) + ": " + Text(entry.Value))) + "}",
        IEnumerable list => "{" + string.Join(", ", list.Cast<object?>().Select(Text)) + "}",
        var other => other.ToString() ?? string.Empty,
    };
}
