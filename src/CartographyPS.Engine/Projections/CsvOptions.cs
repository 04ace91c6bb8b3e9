namespace CartographyPS.Engine.Projections;

/// <summary>The options of CSV files. Each is off unless set.</summary>
internal sealed record CsvOptions
{
    /// <summary>Replaces existing files.</summary>
    public bool Replace { get; init; }

    /// <summary>Starts each file with a byte order mark, from which Excel detects UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// Prefixes text that a spreadsheet would read as a formula (<c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, tab, carriage return) with an
    /// apostrophe. This changes the data.
    /// </summary>
    public bool EscapeFormulas { get; init; }
}
