using System.Management.Automation;

namespace CartographyPS;

/// <summary>Formats objects whose properties no view can know in advance as lists.</summary>
public static class EscapedView
{
    /// <summary>Returns a line for each property, as Format-List does, with escaped values.</summary>
    /// <param name="row">The object.</param>
    public static string Of(PSObject row)
    {
        var properties = row.Properties.Select(property => (Name: TerminalText.Escape(property.Name), Value: TerminalText.Show(property.Value))).ToList();
        int width = properties.Count == 0 ? 0 : properties.Max(property => property.Name.Length);
        return string.Join(Environment.NewLine, properties.Select(property => property.Name.PadRight(width) + " : " + property.Value));
    }
}
