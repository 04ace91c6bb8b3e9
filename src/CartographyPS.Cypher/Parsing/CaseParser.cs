using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses CASE.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in it.</param>
internal sealed class CaseParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>Parses it.</summary>
    public CaseExpression Parse()
    {
        reader.ExpectWord("CASE");
        var subject = reader.Current.IsWord("WHEN") ? null : expressions.Parse();
        var alternatives = new List<CaseAlternative>();
        while (reader.Current.IsWord("WHEN"))
        {
            var at = reader.Position;
            reader.Take();
            var values = new List<Expression>();
            do values.Add(expressions.Parse());
            while (subject is not null && reader.TakeSymbol(","));
            reader.ExpectWord("THEN");
            var then = expressions.Parse();
            alternatives.AddRange(values.Select(value => new CaseAlternative(value, then) { Position = at }));
        }
        if (alternatives.Count == 0) throw reader.Unexpected("WHEN");
        var otherwise = reader.TakeWord("ELSE") ? expressions.Parse() : null;
        if (!reader.TakeWord("END")) throw reader.Unexpected(otherwise is null ? "WHEN, ELSE or END" : "END");
        return new CaseExpression(subject, new(alternatives), otherwise);
    }
}
