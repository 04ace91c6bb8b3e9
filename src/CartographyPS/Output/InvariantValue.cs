using System.Globalization;
using System.Management.Automation;

namespace CartographyPS;

/// <summary>
/// A value of an output object that becomes the same text in every culture. <c>Export-Csv</c> writes a cell with <c>ToString()</c>, which for
/// dates and numbers follows the session's culture, and shows no time zone. PowerShell sees the value itself wherever it uses this object:
/// in comparisons, arithmetic, JSON and CLIXML.
/// </summary>
internal sealed class InvariantValue : PSObject
{
    // To the last digit that is not zero, and with a Z for UTC.
    private const string Time = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    private InvariantValue(object value)
        : base(value)
    {
    }

    /// <summary>Returns the value as it is when its text is the same in every culture, else wrapped.</summary>
    /// <param name="value">The value; null for none.</param>
    public static object? Of(object? value) => value switch
    {
        DateTime or DateTimeOffset or double or float or decimal => new InvariantValue(value),
        // Some cultures have a minus sign of their own.
        int and < 0 or long and < 0 => new InvariantValue(value),
        _ => value,
    };

    /// <inheritdoc/>
    public override string ToString() => BaseObject switch
    {
        DateTime time => time.ToString(Time, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(Time, CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
