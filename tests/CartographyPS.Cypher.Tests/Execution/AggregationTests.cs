using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class AggregationTests
{
    private static readonly MemoryGraph Empty = new();

    [Theory]
    [InlineData("[1, 2, 1, 1.0, null]", "count(*)", "5")]
    [InlineData("[1, 2, 1, 1.0, null]", "count(x)", "4")]
    [InlineData("[1, 2, 1, 1.0, null]", "count(DISTINCT x)", "2")]
    [InlineData("[1, 2, 1, null]", "collect(x)", "[1 2 1]")]
    [InlineData("[1, 2, 1, null]", "collect(DISTINCT x)", "[1 2]")]
    [InlineData("[1, 2, 1]", "sum(x)", "4")]
    [InlineData("[1, 2, 1]", "sum(DISTINCT x)", "3")]
    [InlineData("[1, 3, 1, 3, 1]", "avg(DISTINCT x)", "2.0")]
    [InlineData("[1, 4, 1, 1]", "percentileCont(x, 0.5)", "1.0")]
    [InlineData("[1, 4, 1, 1]", "percentileCont(DISTINCT x, 0.5)", "2.5")]
    [InlineData("[3, 1, 2, null]", "percentileCont(x, 0.5)", "2")]
    [InlineData("[3, 1, 2]", "percentileCont(x, 0), percentileCont(x, 0.75), percentileCont(x, 1)", "1, 2.5, 3")]
    [InlineData("[7]", "percentileCont(x, 0.3)", "7")]
    [InlineData("[duration('PT48H'), duration('PT50H')]", "avg(x), sum(x)", "P2DT1H, PT98H")]
    [InlineData("[duration({hours: 30, days: -3}), duration({hours: 30, days: -1})]", "avg(x)", "P-1DT6H")]
    [InlineData("[duration({hours: -48}), duration({hours: -50})]", "avg(x)", "PT-49H")]
    [InlineData("[3, 1, 2, null]", "percentileDisc(x, 0.5)", "2")]
    [InlineData("[3, 1, 2, null]", "percentileDisc(x, 1)", "3")]
    [InlineData("[null]", "percentileDisc(x, 0.5)", "null")]
    [InlineData("[]", "count(*)", "0")]
    [InlineData("[]", "collect(x)", "[]")]
    [InlineData("[]", "max(x)", "null")]
    [InlineData("[1, 2, 2]", "count(*), count(DISTINCT x), sum(x)", "3, 2, 5")]
    public void Values_of_all_rows_are_aggregated(string values, string aggregation, string expected) =>
        Assert.Equal(expected, Empty.Rows($"UNWIND {values} AS x RETURN {aggregation}").Single());

    [Theory]
    [InlineData("[[1, 'a'], [1, 'b'], [2, 'a'], [1.0, 'a']]", "1, [a b a]|2, [a]")]
    [InlineData("[[null, 1], [null, 2], [0, 3]]", "null, [1 2]|0, [3]")]
    public void Rows_of_equal_keys_are_one_group(string rows, string expected) =>
        Assert.Equal(expected, string.Join("|", Empty.Rows($"UNWIND {rows} AS row RETURN row[0] AS key, collect(row[1]) AS all")));

    // The rows of each pair have the same hash.
    [Theory]
    [InlineData("[[0, 31], [1, 0]]", 2)]
    [InlineData("[[null, 31], [1, null]]", 2)]
    [InlineData("[[0, 31], [1, 0], [0, 31.0], [1.0, 0]]", 2)]
    [InlineData("[[null, null], [null, null]]", 1)]
    public void Rows_are_distinct_when_a_value_differs(string rows, int expected)
    {
        Assert.Equal(expected, Empty.Rows($"UNWIND {rows} AS row RETURN DISTINCT row[0] AS a, row[1] AS b").Count);
        Assert.Equal(expected, Empty.Rows($"UNWIND {rows} AS row RETURN row[0] AS a, row[1] AS b, count(*) AS c").Count);
    }

    [Theory]
    [InlineData("[1, 2]", "1.5")]
    [InlineData("[1, 2]", "-1")]
    [InlineData("[null]", "2")]
    public void A_percentile_is_between_0_and_1_whatever_the_values(string values, string percentile) =>
        Assert.Equal("NumberOutOfRange", Assert.Throws<CypherRuntimeException>(() => Empty.Rows($"UNWIND {values} AS x RETURN percentileCont(x, {percentile})")).Detail);
}
