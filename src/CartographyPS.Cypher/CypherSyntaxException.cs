namespace CartographyPS.Cypher;

/// <summary>The text of a query is not Cypher, or is Cypher that does not only read.</summary>
public sealed class CypherSyntaxException : Exception
{
    private const int Width = 60;
    private const string Mark = ">>>";

    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, and what was expected.</param>
    /// <param name="query">The text of the query.</param>
    /// <param name="offset">The number of characters before the place.</param>
    /// <param name="detail">openCypher's name of the error; <see cref="UnexpectedSyntax"/> when it has none.</param>
    public CypherSyntaxException(string message, string query, int offset, string detail = UnexpectedSyntax)
        : base(message)
    {
        Detail = detail;
        Offset = Math.Max(0, Math.Min(offset, query.Length));
        int start = Offset == 0 ? 0 : query.LastIndexOf('\n', Offset - 1) + 1;
        int end = query.IndexOf('\n', Offset);
        Line = query.Take(start).Count(character => character == '\n') + 1;
        Column = Offset - start + 1;
        Place = Render(query.Substring(start, (end < 0 ? query.Length : end) - start), Offset - start);
    }

    /// <summary>The detail of an error for which openCypher has no other name.</summary>
    public const string UnexpectedSyntax = "UnexpectedSyntax";

    /// <summary>openCypher's name of the error, such as <c>UndefinedVariable</c>.</summary>
    public string Detail { get; }

    /// <summary>The number of characters before the place.</summary>
    public int Offset { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in characters.</summary>
    public int Column { get; }

    /// <summary>
    /// The line of the query around the place, with <c>&gt;&gt;&gt;</c> before the place: consoles that wrap lines would move a caret below it.
    /// </summary>
    public string Place { get; }

    // Control characters would act on a terminal.
    private static string Render(string line, int column)
    {
        int start = Math.Max(0, column - Width);
        string shown = line.Substring(start, Math.Min(line.Length - start, 2 * Width));
        string before = start > 0 ? "..." : string.Empty;
        string after = start + shown.Length < line.Length ? "..." : string.Empty;
        string text = new([.. shown.Select(character => char.IsControl(character) ? ' ' : character)]);
        return before + text.Insert(column - start, Mark) + after;
    }
}
