namespace CartographyPS.Engine.Resources.Calls;

/// <summary>
/// The errors of a call that are not failures: they mean that there is nothing to read. A sign with a message goes before one with the code alone.
/// </summary>
/// <param name="Gone">The errors that mean that the item no longer exists.</param>
/// <param name="None">The errors that mean that an existing item has nothing of this kind.</param>
/// <param name="NoneIsEmptyRow">True when <paramref name="None"/> makes one empty row, so that defaults are stated; else no row.</param>
internal sealed record Absence(IReadOnlyList<ErrorSign> Gone, IReadOnlyList<ErrorSign> None, bool NoneIsEmptyRow)
{
    /// <summary>Every error is a failure.</summary>
    public static Absence Never { get; } = new([], [], false);

    /// <summary>An error that is in both lists; null for none.</summary>
    public ErrorSign? Both => Gone.FirstOrDefault(sign => None.Any(sign.Overlaps));

    /// <summary>Returns true when an error means that the item no longer exists.</summary>
    public bool IsGone(string code, string message) => Fit(Gone, code, message) is var fit and > 0 && fit >= Fit(None, code, message);

    /// <summary>Returns true when an error means that the item has nothing of this kind.</summary>
    public bool IsNone(string code, string message) => Fit(None, code, message) > Fit(Gone, code, message);

    private static int Fit(IReadOnlyList<ErrorSign> signs, string code, string message) => signs.Select(sign => sign.Fit(code, message)).DefaultIfEmpty().Max();
}
