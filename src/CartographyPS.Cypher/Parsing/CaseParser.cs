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
        var alternatives = new List<(CaseAlternative Alternative, bool IsTest)>();
        while (reader.Current.IsWord("WHEN"))
        {
            var at = reader.Position;
            reader.Take();
            var values = new List<(Expression Value, bool IsTest)>();
            do values.Add(When(subject));
            while (subject is not null && reader.TakeSymbol(","));
            reader.ExpectWord("THEN");
            var then = expressions.Parse();
            alternatives.AddRange(values.Select(when => (new CaseAlternative(when.Value, then) { Position = at }, when.IsTest)));
        }
        if (alternatives.Count == 0) throw reader.Unexpected("WHEN");
        var otherwise = reader.TakeWord("ELSE") ? expressions.Parse() : null;
        if (!reader.TakeWord("END")) throw reader.Unexpected(otherwise is null ? "WHEN, ELSE or END" : "END");
        // Where one alternative tests the subject, the others become conditions too.
        return subject is not null && alternatives.Exists(alternative => alternative.IsTest)
            ? new CaseExpression(null, new(alternatives.ConvertAll(one => one.IsTest ? one.Alternative : Compared(subject, one.Alternative))), otherwise)
            : new CaseExpression(subject, new(alternatives.ConvertAll(one => one.Alternative)), otherwise);
    }

    // CASE a WHEN < 1 tests the subject; CASE a WHEN 1 compares it.
    private (Expression Value, bool IsTest) When(Expression? subject) =>
        subject is not null && expressions.Test(subject) is { } test ? (test, true) : (expressions.Parse(), false);

    private static CaseAlternative Compared(Expression subject, CaseAlternative alternative)
    {
        var at = alternative.When.Position;
        var equal = new ComparisonTerm(ComparisonOperator.Equal, alternative.When) { Position = at };
        return alternative with { When = new ComparisonExpression(subject, new([equal])) { Position = at } };
    }
}
