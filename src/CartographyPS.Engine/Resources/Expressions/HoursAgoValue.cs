using System.Globalization;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The time a number of hours before the run started.</summary>
internal sealed class HoursAgoValue(Value hours) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => hours.Paths;

    public override IEnumerable<string> Settings => hours.Settings;

    public override IEnumerable<string> OfScope => hours.OfScope;

    /// <exception cref="FormatException">The hours are not a number, negative, or reach before the first representable time.</exception>
    public override object? Get(Row row)
    {
        if (hours.Text(row) is not { Length: > 0 } text) return null;

        var started = row.Scope.Settings.Started;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double count)
            || !(count >= 0 && count <= (started - DateTimeOffset.MinValue).TotalHours))
        {
            throw new FormatException($"'{text}' ({hours}) is not a number of hours before now.");
        }
        return started.AddHours(-count);
    }

    public override string ToString() => $"{hours} hours ago";
}
