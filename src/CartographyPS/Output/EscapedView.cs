using System.Management.Automation;

namespace CartographyPS;

/// <summary>The list of an object's properties, for objects whose properties no view can know beforehand.</summary>
public static class EscapedView
{
    /// <summary>A line for each property, as Format-List shows it, with the values made safe to show.</summary>
    /// <param name="row">The object.</param>
    public static string Of(PSObject row)
    {
        var properties = row.Properties.Select(property => (Name: TerminalText.Escape(property.Name), Value: TerminalText.Show(property.Value))).ToList();
        int width = properties.Count == 0 ? 0 : properties.Max(property => property.Name.Length);
        return string.Join(Environment.NewLine, properties.Select(property => property.Name.PadRight(width) + " : " + property.Value));
    }
}
