namespace CartographyPS.Engine.Projections;

/// <summary>How CSV is written.</summary>
internal sealed record CsvOptions
{
    /// <summary>Replace files that are there already.</summary>
    public bool Replace { get; init; }

    /// <summary>Begin each file with a byte order mark, by which Excel knows UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// Put an apostrophe before text that a spreadsheet would take for a formula (<c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, tab, carriage return).
    /// It changes the data, so it is off unless asked for.
    /// </summary>
    public bool EscapeFormulas { get; init; }
}
