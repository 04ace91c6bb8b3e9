using System.Globalization;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>Reads the numbers of conditions.</summary>
internal static class ConditionNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads an integer or decimal number.</summary>
    /// <returns>Null when it is not a number, or exceeds what can be represented.</returns>
    public static decimal? Read(string text) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
