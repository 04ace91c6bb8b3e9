using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class CypherTypesTests
{
    [Theory]
    [InlineData("1", "an integer")]
    [InlineData("1.5", "a float")]
    [InlineData("'a'", "a text")]
    [InlineData("null", "null")]
    [InlineData("[1]", "a list")]
    [InlineData("date('2020-01-01')", "a date")]
    public void A_value_is_called_by_its_type(string expression, string expected)
    {
        object? value = Evaluation.Of(expression);

        Assert.Equal(expected, CypherTypes.NameWithArticle(value));
        Assert.EndsWith(CypherTypes.Name(value), expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CypherType.None, "null")]
    [InlineData(CypherType.Any, "any value")]
    [InlineData(CypherType.Integer, "an integer")]
    [InlineData(CypherType.Integer | CypherType.Float, "an integer or a float")]
    [InlineData(CypherType.Boolean | CypherType.String | CypherType.List, "a boolean, a text or a list")]
    public void Several_types_are_alternatives(CypherType types, string expected) => Assert.Equal(expected, CypherTypes.Alternatives(types));

    [Theory]
    [InlineData(40, "not the text '")]
    [InlineData(41, "not a text.")]
    public void An_error_quotes_short_texts_only(int length, string message) => Assert.Contains(
        message,
        Assert.Throws<CypherRuntimeException>(() => Arithmetic.Negate(new string('a', length))).Message,
        StringComparison.Ordinal);
}
