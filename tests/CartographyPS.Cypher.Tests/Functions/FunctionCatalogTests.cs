using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Tests.Values;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Functions;

public sealed class FunctionCatalogTests
{
    [Theory]
    [InlineData("abs(-1.5)", "1.5")]
    [InlineData("sign(-3.5)", "-1")]
    [InlineData("round(2.5)", "3.0")]
    [InlineData("round(-2.5)", "-2.0")]
    [InlineData("round(-1.55, 1)", "-1.6")]
    [InlineData("round(2.5, 0, 'HALF_EVEN')", "2.0")]
    [InlineData("round(1.25, 1, 'FLOOR')", "1.2")]
    [InlineData("round(-1.25, 1, 'HALF_DOWN')", "-1.2")]
    [InlineData("size('😀')", "1")]
    [InlineData("reverse('a😀b')", "'b😀a'")]
    [InlineData("left('😀b', 1)", "'😀'")]
    [InlineData("right('abc', 2)", "'bc'")]
    [InlineData("substring('abc', 1, 10)", "'bc'")]
    [InlineData("replace('abab', '', 'x')", "'xaxbxaxbx'")]
    [InlineData("split('a,b;c', [',', ';'])", "['a', 'b', 'c']")]
    [InlineData("split('abc', '')", "['a', 'b', 'c']")]
    [InlineData("btrim('xxaxx', 'x')", "'a'")]
    [InlineData("toUpper('ß')", "'SS'")]
    [InlineData("toInteger('1.7e3')", "1700")]
    [InlineData("toInteger(1e30)", "9223372036854775807")]
    [InlineData("toIntegerList(['1', 2.5, null, true, 'x'])", "[1, 2, null, 1, null]")]
    [InlineData("toFloat('x')", "null")]
    [InlineData("toBooleanOrNull(1.5)", "null")]
    [InlineData("nullIf(1, 1.0)", "null")]
    [InlineData("coalesce(null, 1, 'a')", "1")]
    [InlineData("isEmpty({})", "true")]
    [InlineData("range(1, 10, 3)", "[1, 4, 7, 10]")]
    [InlineData("range(9223372036854775806, 9223372036854775807)", "[9223372036854775806, 9223372036854775807]")]
    [InlineData("tail([1, 2])", "[2]")]
    [InlineData("valueType([1, 'a', null])", "'LIST<STRING | INTEGER> NOT NULL'")]
    [InlineData("valueType([])", "'LIST<NOTHING> NOT NULL'")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))", "5.0")]
    [InlineData("haversin(0)", "0.0")]
    public void Functions_answer_as_documented(string expression, string expected) => Evaluation.AssertSame(expected, expression);

    [Fact]
    public void Names_are_in_any_case() => Assert.Same(FunctionCatalog.Find("toInteger"), FunctionCatalog.Find("TOINTEGER"));

    [Fact]
    public void A_function_of_null_is_null_unless_it_says_otherwise()
    {
        foreach (var function in FunctionCatalog.All.Where(function => !function.SeesNull && function.Parameters.Count > 0))
        {
            Assert.Null(function.Invoke(new object?[function.LeastArguments == 0 ? 1 : function.LeastArguments], new FunctionContext()));
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentValue", () => Evaluation.Call("toInteger", [new object?[] { 1L }]));
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "NumberOutOfRange", () => Evaluation.Call("range", 1L, 2L, 0L));
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentType", () => Evaluation.Call("range", 1L, null));
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "NumberOutOfRange", () => Evaluation.Call("left", "abc", -1L));
        Evaluation.AssertFails(RuntimeErrorKind.ResourceExhausted, "ResultTooLarge", () => Evaluation.Call("range", 0L, long.MaxValue));
    }

    [Theory]
    [InlineData("count", 3L)]
    [InlineData("sum", 7L)]
    [InlineData("avg", 7.0 / 3)]
    [InlineData("min", 1L)]
    [InlineData("max", 4L)]
    [InlineData("stDevP", 1.247219128924647)]
    [InlineData("stDev", 1.5275252316519468)]
    public void Aggregations_ignore_null(string name, object expected)
    {
        var accumulator = AggregationCatalog.Find(name)!.Start();
        foreach (object? value in new object?[] { 1L, null, 2L, 4L }) accumulator.Add(value);
        if (expected is double number) Assert.Equal(number, (double)accumulator.Result()!, 12);
        else Assert.Equal(expected, accumulator.Result());
    }

    [Theory]
    [InlineData("percentileDisc", 0.0, 10L)]
    [InlineData("percentileDisc", 0.5, 20L)]
    [InlineData("percentileDisc", 1.0, 30L)]
    [InlineData("percentileCont", 0.25, 15.0)]
    public void Percentiles_are_values_or_between_them(string name, double percentile, object expected)
    {
        var accumulator = AggregationCatalog.Find(name)!.Start();
        foreach (long value in new[] { 30L, 10L, 20L }) accumulator.Add(value, percentile);
        Assert.Equal(expected, accumulator.Result());
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "NumberOutOfRange", () =>
        {
            AggregationCatalog.Find(name)!.Start().Add(1L, 1.1);
            return null;
        });
    }
}
