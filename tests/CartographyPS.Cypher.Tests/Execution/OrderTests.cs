using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class OrderTests
{
    private static readonly MemoryGraph Empty = new();

    [Theory]
    [InlineData("r[0], r[1], r[2]", "[1 a y]|[1 b x]|[2 a x]|[2 a y]|[2 b x]")]
    [InlineData("r[0] DESC, r[1], r[2]", "[2 a x]|[2 a y]|[2 b x]|[1 a y]|[1 b x]")]
    [InlineData("r[0], r[1] DESC, r[2] DESC", "[1 b x]|[1 a y]|[2 b x]|[2 a y]|[2 a x]")]
    [InlineData("r[2], r[1], r[0]", "[2 a x]|[1 b x]|[2 b x]|[1 a y]|[2 a y]")]
    [InlineData("r[0]", "[1 b x]|[1 a y]|[2 b x]|[2 a y]|[2 a x]")]
    [InlineData("r[2] DESC", "[2 a y]|[1 a y]|[2 b x]|[1 b x]|[2 a x]")]
    public void Rows_are_sorted_by_each_key_in_turn_and_equal_ones_keep_their_order(string keys, string expected)
    {
        string query = $"UNWIND [[2, 'b', 'x'], [1, 'b', 'x'], [2, 'a', 'y'], [1, 'a', 'y'], [2, 'a', 'x']] AS r RETURN r ORDER BY {keys}";

        Assert.Equal(expected, string.Join("|", Empty.Rows(query)));
        for (int limit = 0; limit <= 6; limit++) Assert.Equal(expected.Split('|').Take(limit), Empty.Rows($"{query} LIMIT {limit}"));
        for (int skip = 0; skip <= 6; skip++) Assert.Equal(expected.Split('|').Skip(skip).Take(2), Empty.Rows($"{query} SKIP {skip} LIMIT 2"));
    }

    [Theory]
    [InlineData("SKIP 2", "3|4")]
    [InlineData("SKIP 0", "1|2|3|4")]
    [InlineData("SKIP 9", "")]
    [InlineData("LIMIT 2", "1|2")]
    [InlineData("LIMIT 0", "")]
    [InlineData("LIMIT 9", "1|2|3|4")]
    [InlineData("SKIP 1 LIMIT 2", "2|3")]
    [InlineData("SKIP 3 LIMIT 2", "4")]
    [InlineData("ORDER BY x SKIP 1 LIMIT 9223372036854775807", "2|3|4")]
    public void Rows_are_left_out_at_the_start_and_the_end(string clause, string expected) =>
        Assert.Equal(expected, string.Join("|", Empty.Rows($"UNWIND [1, 2, 3, 4] AS x RETURN x {clause}")));

    [Fact]
    public void Each_run_of_a_subquery_is_limited_by_itself() => Assert.Equal(
        ["10, 12", "10, 13", "20, 22", "20, 23"],
        Empty.Rows("UNWIND [10, 20] AS x CALL (x) { UNWIND [1, 2, 3, 4] AS y RETURN x + y AS z SKIP 1 LIMIT 2 } RETURN x, z"));
}
