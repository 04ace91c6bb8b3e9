namespace CartographyPS.Cypher.Parsing;

/// <summary>
/// The characters of which the arrows of a pattern are made. As in Neo4j these are also dashes and brackets of other scripts and of word
/// processors, which turn <c>--</c> into a dash: queries on web pages, Cartography's own among them, have such arrows.
/// </summary>
internal static class Arrows
{
    private const string Lines = "\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private const string LeftHeads = "\u27E8\u3008\uFE64\uFF1C";
    private const string RightHeads = "\u27E9\u3009\uFE65\uFF1E";

    /// <summary>Tells whether a character stands for <c>-</c>, <c>&lt;</c> or <c>&gt;</c> in patterns, and for nothing elsewhere.</summary>
    public static bool Has(char character) => Lines.IndexOf(character) >= 0 || LeftHeads.IndexOf(character) >= 0 || RightHeads.IndexOf(character) >= 0;

    /// <summary>Tells whether a token is the line of an arrow.</summary>
    public static bool IsLine(Token token) => Is(token, "-", Lines);

    /// <summary>Tells whether a token is the head of an arrow to the left.</summary>
    public static bool IsLeftHead(Token token) => Is(token, "<", LeftHeads);

    /// <summary>Tells whether a token is the head of an arrow to the right.</summary>
    public static bool IsRightHead(Token token) => Is(token, ">", RightHeads);

    private static bool Is(Token token, string symbol, string others) =>
        token.Kind == TokenKind.Symbol && (token.Text == symbol || (token.Text.Length == 1 && others.IndexOf(token.Text[0]) >= 0));
}
