using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Reads the normal forms of Unicode, which are keywords: <c>normalize(text, NFD)</c>, <c>text IS NFC NORMALIZED</c>.</summary>
internal static class NormalForm
{
    private const string Default = "NFC";
    private static readonly string[] Names = [Default, "NFD", "NFKC", "NFKD"];

    /// <summary>Takes the name of a form that ends a call, as in <c>normalize(text, NFD)</c>; null when none is next.</summary>
    public static Literal? Argument(TokenReader reader) => reader.Peek(1).Is(")") ? Name(reader) : null;

    /// <summary>Takes what follows IS in <c>text IS NFD NORMALIZED</c> and returns the test; null when it is none.</summary>
    /// <param name="reader">The tokens.</param>
    /// <param name="text">The text.</param>
    public static Expression? Test(TokenReader reader, Expression text)
    {
        bool isNamed = Names.Any(reader.Current.IsWord) && reader.Peek(1).IsWord("NORMALIZED");
        if (!isNamed && !reader.Current.IsWord("NORMALIZED")) return null;
        var at = reader.Position;
        var form = Name(reader) ?? new Literal(Default) { Position = at };
        reader.ExpectWord("NORMALIZED");

        // What is no text is neither normalized nor not.
        var normalized = new FunctionCall("normalize", IsDistinct: false, new([text, form])) { Position = at };
        var isEqual = new ComparisonExpression(normalized, new([new ComparisonTerm(ComparisonOperator.Equal, text) { Position = at }])) { Position = at };
        var isText = new TypeCheck(
            text, new TypeUnion(new([new TypeName(Values.CypherType.String, TakesNull: false, null)])), IsNegated: false) { Position = at };
        return new CaseExpression(null, new([new CaseAlternative(isText, isEqual) { Position = at }]), null);
    }

    private static Literal? Name(TokenReader reader)
    {
        var at = reader.Position;
        return Names.Any(reader.Current.IsWord) ? new Literal(reader.Take().Text.ToUpperInvariant()) { Position = at } : null;
    }
}
