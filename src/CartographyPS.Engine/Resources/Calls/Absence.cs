namespace CartographyPS.Engine.Resources.Calls;

/// <summary>The errors of a call that are no failures: they say that there is nothing to read.</summary>
/// <param name="Gone">Those that mean that the item that is asked about is not there any more.</param>
/// <param name="None">Those that mean that an item that is there has nothing of the kind.</param>
/// <param name="NoneIsEmptyRow">Whether <paramref name="None"/> makes one empty row (so that defaults are stated) rather than no row.</param>
internal sealed record Absence(IReadOnlyList<ErrorSign> Gone, IReadOnlyList<ErrorSign> None, bool NoneIsEmptyRow)
{
    /// <summary>Every error is a failure.</summary>
    public static Absence Never { get; } = new([], [], false);

    /// <summary>An error that means both; null for none.</summary>
    public ErrorSign? Both => Gone.FirstOrDefault(sign => None.Any(sign.Overlaps));

    /// <summary>Whether an error means that the item has gone.</summary>
    public bool IsGone(string code, string message) => Gone.Any(sign => sign.Matches(code, message));

    /// <summary>Whether an error means that there is nothing of the kind.</summary>
    public bool IsNone(string code, string message) => None.Any(sign => sign.Matches(code, message));
}
