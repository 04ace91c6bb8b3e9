namespace EndToEnd;

/// <summary>Medians of measurements.</summary>
internal static class Medians
{
    /// <summary>Returns the median.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Formats the median with the least and the greatest value.</summary>
    public static string Spread(this IReadOnlyCollection<double> values, string format) =>
        FormattableString.Invariant($"{values.Median().ToString(format, null)} ({values.Min().ToString(format, null)} to {values.Max().ToString(format, null)})");
}
