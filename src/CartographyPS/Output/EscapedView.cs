using System.Management.Automation;

namespace CartographyPS;

/// <summary>Formats what the module's views cannot: objects whose properties differ, and messages of several reasons.</summary>
public static class EscapedView
{
    /// <summary>Returns the first reason of a message, escaped, for a table. Scopes separate their reasons with semicolons.</summary>
    /// <param name="message">The message; null for none.</param>
    public static string FirstReason(object? message)
    {
        string text = TerminalText.Show(message);
        int end = text.IndexOf("; ", StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end) + "; ...";
    }

    /// <summary>Returns a line for each property, as Format-List does, with escaped values.</summary>
    /// <param name="row">The object.</param>
    public static string Of(PSObject row)
    {
        var properties = row.Properties.Select(property => (Name: TerminalText.Escape(property.Name), Value: TerminalText.Show(property.Value))).ToList();
        int width = properties.Count == 0 ? 0 : properties.Max(property => property.Name.Length);
        return string.Join(Environment.NewLine, properties.Select(property => property.Name.PadRight(width) + " : " + property.Value));
    }
}
