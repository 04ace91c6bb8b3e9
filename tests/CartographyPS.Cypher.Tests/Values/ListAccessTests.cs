using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class ListAccessTests
{
    [Theory]
    [InlineData("3 IN [1, null, 3]", "true")]
    [InlineData("4 IN [1, null, 3]", "null")]
    [InlineData("4 IN [null, 1, null]", "null")]
    [InlineData("4 IN [1, 3]", "false")]
    [InlineData("null IN []", "false")]
    [InlineData("null IN [1]", "null")]
    [InlineData("1 IN null", "null")]
    [InlineData("[1, 2] IN [[null, 2], [1, 2]]", "true")]
    [InlineData("[1] IN [[1, null]]", "false")]
    [InlineData("1.0 IN [1]", "true")]
    [InlineData("1 IN head([1, [1]])", "true")]
    [InlineData("1 IN head(['abc', [1]])", "false")]
    [InlineData("[1, 2, 3][0]", "1")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][3]", "null")]
    [InlineData("[1, 2, 3][-4]", "null")]
    [InlineData("[1, 2, 3][null]", "null")]
    [InlineData("{a: 1}['a']", "1")]
    [InlineData("{a: 1}['b']", "null")]
    [InlineData("{a: 1}[null]", "null")]
    [InlineData("head([date('2020-02-01'), 1])['month']", "2")]
    [InlineData("[1, 2, 3][1..]", "[2, 3]")]
    [InlineData("[1, 2, 3][..1]", "[1]")]
    [InlineData("[1, 2, 3][-2..-1]", "[2]")]
    [InlineData("[1, 2, 3][-5..5]", "[1, 2, 3]")]
    [InlineData("[1, 2, 3][2..1]", "[]")]
    [InlineData("[1, 2, 3][1..null]", "null")]
    [InlineData("[1, 2, 3][null..2]", "null")]
    [InlineData("head([null, [1]])[0..1]", "null")]
    public void Lists_and_maps_have_elements(string expression, string expected) => Evaluation.AssertSame(expected, expression);

    [Fact]
    public void Wrong_indexes_are_refused()
    {
        object?[] list = [1L];
        var map = new Dictionary<string, object?> { ["a"] = 1L };
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => ListAccess.Subscript(list, 1.5));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => ListAccess.Subscript(list, "a"));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => ListAccess.Subscript(100L, 0L));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => ListAccess.Subscript("text", 0L));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "MapElementAccessByNonString", () => ListAccess.Subscript(map, 0L));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => ListAccess.Slice(list, 0.5, 1L));
    }

    [Fact]
    public void The_ends_of_the_integers_are_indexes_without_an_element()
    {
        object?[] list = [1L, 2L];
        Assert.Null(ListAccess.Subscript(list, long.MinValue));
        Assert.Null(ListAccess.Subscript(list, long.MaxValue));
        Assert.Equal(list, (object?[]?)ListAccess.Slice(list, long.MinValue, long.MaxValue));
    }
}
