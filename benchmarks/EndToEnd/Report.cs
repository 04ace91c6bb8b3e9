using System.Globalization;

namespace EndToEnd;

/// <summary>The table of figures, written line by line as they are measured.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>True when a figure missed its target.</summary>
    public bool Missed { get; private set; }

    /// <summary>Writes the head.</summary>
    public void Head() => Row("figure", "target", "median (least to greatest)", "met");

    /// <summary>Writes a figure that must not be greater than its target.</summary>
    public void AtMost(string figure, double target, IReadOnlyCollection<double> values, string format = "0.00") =>
        Write(figure, "<=", target, values, values.Median() <= target, format);

    /// <summary>Writes a figure that must not be less than its target.</summary>
    public void AtLeast(string figure, double target, IReadOnlyCollection<double> values, string format = "0.00") =>
        Write(figure, ">=", target, values, values.Median() >= target, format);

    /// <summary>Writes a measurement without a target, which helps to understand the figures.</summary>
    public void Note(string figure, IReadOnlyCollection<double> values, string format = "0.00") => Row("  " + figure, string.Empty, values.Spread(format), string.Empty);

    private void Write(string figure, string relation, double target, IReadOnlyCollection<double> values, bool met, string format)
    {
        Missed |= !met;
        Row(figure, $"{relation} {target.ToString(format, CultureInfo.InvariantCulture)}", values.Spread(format), met ? "yes" : "NO");
    }

    private void Row(string figure, string target, string measured, string met) => output.WriteLine($"{figure,-58} {target,-10} {measured,-36} {met}");
}
