using System.Globalization;
using System.Text.RegularExpressions;

namespace CartographyPS.Cypher.Temporal.Text;

/// <summary>
/// Reads durations: by units (<c>P1Y2M3W4DT5H6M7.8S</c>, each with its own sign and decimals) or as a date and a time
/// (<c>P0001-02-03T04:05:06</c>).
/// </summary>
internal static class DurationReader
{
    private const string Number = @"([-+]?[0-9]+(?:[.,][0-9]{1,9})?)";

    private static readonly Regex _units = new(
        $@"\A([-+])?P(?=.)(?:{Number}Y)?(?:{Number}M)?(?:{Number}W)?(?:{Number}D)?(?:T(?=.)(?:{Number}H)?(?:{Number}M)?(?:{Number}S)?)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex _calendar = new(
        @"\A([-+])?P([0-9]{4})(-?)([0-9]{2})\3([0-9]{2})(?:T([0-9]{2})(?:(:?)([0-9]{2})(?:\7([0-9]{2}(?:[.,][0-9]{1,9})?))?)?)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads a text that is a duration and nothing else; false when it is not.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is out of range.</exception>
    public static bool TryRead(string text, out Duration duration)
    {
        duration = default;
        if (text.Length > 250) return false;
        var match = _units.Match(text);
        if (match.Success)
        {
            decimal[] parts = Parts(match, 2, 3, 4, 5, 6, 7, 8);
            duration = Make(match, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
            return true;
        }
        match = _calendar.Match(text);
        if (!match.Success) return false;
        decimal[] fields = Parts(match, 2, 4, 5, 6, 8, 9);
        duration = Make(match, fields[0], fields[1], 0, fields[2], fields[3], fields[4], fields[5]);
        return true;
    }

    private static decimal[] Parts(Match match, params int[] groups) => [.. groups.Select(group => Value(match.Groups[group].Value))];

    private static decimal Value(string text)
    {
        if (text.Length == 0) return 0;
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw TemporalErrors.Overflow("The duration");
    }

    private static Duration Make(
        Match match, decimal years, decimal months, decimal weeks, decimal days, decimal hours, decimal minutes, decimal seconds)
    {
        try
        {
            int sign = match.Groups[1].Value == "-" ? -1 : 1;
            return Duration.OfFractions(
                sign * ((years * 12) + months), sign * ((weeks * 7) + days), sign * ((hours * 3600) + (minutes * 60) + seconds), 0);
        }
        catch (OverflowException)
        {
            throw TemporalErrors.Overflow("The duration");
        }
    }
}
