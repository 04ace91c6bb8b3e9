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
        // The same as conditions, for a CASE that tests its subject somewhere.
        var tests = new List<CaseAlternative>();
        bool hasTests = false;
        while (reader.Current.IsWord("WHEN"))
        {
            var at = reader.Position;
            reader.Take();
            var values = new List<(Expression Value, bool IsTest)>();
            do values.Add(When(subject));
            while (subject is not null && reader.TakeSymbol(","));
            reader.ExpectWord("THEN");
            var then = expressions.Parse();
            foreach (var (value, isTest) in values)
            {
                hasTests |= isTest;
                alternatives.Add(new CaseAlternative(value, then) { Position = at });
                tests.Add(new CaseAlternative(isTest || subject is null ? value : Equal(subject, value), then) { Position = at });
            }
        }
        if (alternatives.Count == 0) throw reader.Unexpected("WHEN");
        var otherwise = reader.TakeWord("ELSE") ? expressions.Parse() : null;
        if (!reader.TakeWord("END")) throw reader.Unexpected(otherwise is null ? "WHEN, ELSE or END" : "END");
        return hasTests ? new CaseExpression(null, new(tests), otherwise) : new CaseExpression(subject, new(alternatives), otherwise);
    }

    // CASE a WHEN < 1 tests the subject; CASE a WHEN 1 compares it.
    private (Expression Value, bool IsTest) When(Expression? subject) =>
        subject is not null && expressions.Test(subject) is { } test ? (test, true) : (expressions.Parse(), false);

    private static ComparisonExpression Equal(Expression subject, Expression value) =>
        new(subject, new([new ComparisonTerm(ComparisonOperator.Equal, value) { Position = value.Position }])) { Position = value.Position };
}
