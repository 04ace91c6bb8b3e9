using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("1 + 2.5", "3.5")]
    [InlineData("1 - 2", "-1")]
    [InlineData("2 * 3", "6")]
    [InlineData("2 * 0.5", "1.0")]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("5 % 3", "2")]
    [InlineData("-5 % 3", "-2")]
    [InlineData("5 % 3.5", "1.5")]
    [InlineData("5 % 0.0", "0.0 / 0.0")]
    [InlineData("2 ^ 3", "8.0")]
    [InlineData("4 ^ 0.5", "2.0")]
    [InlineData("-(3)", "-3")]
    [InlineData("+(3.5)", "3.5")]
    [InlineData("1 + null", "null")]
    [InlineData("null * 2", "null")]
    [InlineData("[1] + null", "null")]
    [InlineData("1 - null", "null")]
    [InlineData("null - 1", "null")]
    [InlineData("2 * null", "null")]
    [InlineData("1 / null", "null")]
    [InlineData("null / 0", "null")]
    [InlineData("1 % null", "null")]
    [InlineData("null % 0", "null")]
    [InlineData("2 ^ null", "null")]
    [InlineData("null ^ 2", "null")]
    [InlineData("1 - 2.5", "-1.5")]
    [InlineData("2.5 - 1", "1.5")]
    [InlineData("-(1 + 1.5)", "-2.5")]
    [InlineData("-head([null, 1])", "null")]
    [InlineData("+head([null, 1])", "null")]
    [InlineData("+head([2, 'a'])", "2")]
    [InlineData("'a' + 'b'", "'ab'")]
    [InlineData("'a' + 1", "'a1'")]
    [InlineData("1.0 + 'a'", "'1.0a'")]
    [InlineData("head([true, 'a']) + 'b'", "'trueb'")]
    [InlineData("'b' + head([true, 'a'])", "'btrue'")]
    [InlineData("'b' + head([date('2020-01-01'), 'a'])", "'b2020-01-01'")]
    [InlineData("head(['a', 1]) + duration('P1D')", "'aP1D'")]
    [InlineData("[1] + [2, 3]", "[1, 2, 3]")]
    [InlineData("[1] + 2", "[1, 2]")]
    [InlineData("1 + [2]", "[1, 2]")]
    [InlineData("'a' + [1]", "['a', 1]")]
    public void Values_combine(string expression, string expected) => Evaluation.AssertSame(expected, expression);

    [Theory]
    [InlineData("date('2020-01-31') + duration('P1M')", "date('2020-02-29')")]
    [InlineData("date('2020-01-01') + duration('PT49H')", "date('2020-01-03')")]
    [InlineData("date('2020-01-01') - duration('PT49H')", "date('2019-12-30')")]
    [InlineData("duration('P1D') + date('2020-01-01')", "date('2020-01-02')")]
    [InlineData("localtime('23:00') + duration('P5DT2H')", "localtime('01:00')")]
    [InlineData("time('23:00+01:00') - duration('PT24H')", "time('23:00+01:00')")]
    [InlineData("localdatetime('2020-01-01T00:00') - duration('PT0.000000001S')", "localdatetime('2019-12-31T23:59:59.999999999')")]
    [InlineData("datetime('2017-10-28T02:30[Europe/Stockholm]') + duration('P1D')", "datetime('2017-10-29T02:30+02:00[Europe/Stockholm]')")]
    [InlineData("datetime('2017-10-28T03:30[Europe/Stockholm]') + duration('PT24H')", "datetime('2017-10-29T02:30+01:00[Europe/Stockholm]')")]
    [InlineData("datetime('2017-03-25T02:30[Europe/Stockholm]') + duration('P1D')", "datetime('2017-03-26T03:30+02:00[Europe/Stockholm]')")]
    [InlineData("duration('P1Y2M') + duration('P3DT-1S')", "duration('P14M3DT-1S')")]
    [InlineData("duration('P1DT1H') - duration('P2DT2H')", "duration('P-1DT-1H')")]
    [InlineData("duration('P1M') * 2", "duration('P2M')")]
    [InlineData("0.5 * duration('P1D')", "duration('PT12H')")]
    [InlineData("duration('P1M') / 2", "duration('P15DT5H14M33S')")]
    public void Durations_move_moments(string expression, string expected) => Evaluation.AssertSame(expected, expression);

    [Fact]
    public void Integers_overflow_with_an_error()
    {
        Overflows(() => Arithmetic.Add(long.MaxValue, 1L));
        Overflows(() => Arithmetic.Add(long.MinValue, -1L));
        Overflows(() => Arithmetic.Subtract(long.MinValue, 1L));
        Overflows(() => Arithmetic.Subtract(0L, long.MinValue));
        Overflows(() => Arithmetic.Multiply(long.MaxValue, 2L));
        Overflows(() => Arithmetic.Divide(long.MinValue, -1L));
        Overflows(() => Arithmetic.Negate(long.MinValue));
        Assert.Equal(0L, Arithmetic.Modulo(long.MinValue, -1L));
    }

    [Fact]
    public void Integers_are_exact_or_overflow() => Gen.Select(AnyValue.Integer, AnyValue.Integer).Sample((x, y) =>
    {
        Exact((System.Numerics.BigInteger)x + y, () => Arithmetic.Add(x, y));
        Exact((System.Numerics.BigInteger)x - y, () => Arithmetic.Subtract(x, y));
        Exact((System.Numerics.BigInteger)x * y, () => Arithmetic.Multiply(x, y));
    });

    [Fact]
    public void An_integer_is_not_divided_by_zero()
    {
        Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "DivisionByZero", () => Arithmetic.Divide(1L, 0L));
        Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "DivisionByZero", () => Arithmetic.Modulo(1L, 0L));
        Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "DivisionByZero", () => Evaluation.Of("duration('P1D') / 0"));
        Assert.Equal(double.PositiveInfinity, Arithmetic.Divide(1L, 0.0));
    }

    [Theory]
    [InlineData("head([true, 1]) + 1")]
    [InlineData("head([{a: 1}, 'a']) + 'a'")]
    [InlineData("head(['a', 1]) - 1")]
    [InlineData("head(['a', 1]) * 2")]
    [InlineData("head(['a', 1]) / 2")]
    [InlineData("head(['a', 1]) % 2")]
    [InlineData("head(['a', 1]) ^ 2")]
    [InlineData("-head(['a', 1])")]
    [InlineData("+head(['a', 1])")]
    [InlineData("head(['a', 1]) - duration('P1D')")]
    [InlineData("head([date(), 1]) + date()")]
    public void Types_that_do_not_combine_are_refused(string expression) =>
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => Evaluation.Of(expression));

    [Theory]
    [InlineData("date('+999999999-12-31') + duration('P1D')")]
    [InlineData("date('-999999999-01-01') - duration('P1M')")]
    [InlineData("date('2020-01-01') + duration({months: 9223372036854775807})")]
    [InlineData("localdatetime('+999999999-12-31T23:59:59') + duration('PT1S')")]
    [InlineData("duration({days: 9223372036854775807}) + duration({days: 1})")]
    [InlineData("duration('P1D') * 1.0e300")]
    [InlineData("duration('P1D') / 1.0e-300")]
    [InlineData("duration({days: 1.0e300})")]
    public void Temporal_values_have_a_range(string expression) =>
        Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "NumberOutOfRange", () => Evaluation.Of(expression));

    private static void Overflows(Func<object?> action) => Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "IntegerOverflow", action);

    private static void Exact(System.Numerics.BigInteger expected, Func<object?> action)
    {
        if (expected >= long.MinValue && expected <= long.MaxValue) Assert.Equal((long)expected, action());
        else Overflows(action);
    }
}
