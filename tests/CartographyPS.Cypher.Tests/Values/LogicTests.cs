using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class LogicTests
{
    [Theory]
    [InlineData(true, true, true, true, false)]
    [InlineData(true, false, false, true, true)]
    [InlineData(true, null, null, true, null)]
    [InlineData(false, true, false, true, true)]
    [InlineData(false, false, false, false, false)]
    [InlineData(false, null, false, null, null)]
    [InlineData(null, true, null, true, null)]
    [InlineData(null, false, false, null, null)]
    [InlineData(null, null, null, null, null)]
    public void Unknown_decides_nothing_that_is_known(bool? left, bool? right, bool? and, bool? or, bool? xor)
    {
        Assert.Equal(and, Logic.And(left, right));
        Assert.Equal(or, Logic.Or(left, right));
        Assert.Equal(xor, Logic.Xor(left, right));
        Assert.Equal(Logic.Not(and), Logic.Or(Logic.Not(left), Logic.Not(right)));
    }

    [Fact]
    public void A_condition_is_boolean_or_null()
    {
        Assert.True(Logic.Truth(true));
        Assert.Null(Logic.Truth(null));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => Logic.Truth(1L));
        Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => Logic.Truth("true"));
    }

    [Fact]
    public void Boxes_of_small_values_are_shared()
    {
        Assert.Same(Boxed.Of(true), Boxed.True);
        Assert.Same(Boxed.Of(false), Boxed.False);
        Assert.Null(Boxed.Of((bool?)null));
        foreach (long number in new[] { long.MinValue, -129, -128, 0, 1151, 1152, long.MaxValue }) Assert.Equal(number, Boxed.Of(number));
        Assert.Same(Boxed.Of(-128L), Boxed.Of(-128L));
        Assert.Same(Boxed.Of(1151L), Boxed.Of(1151L));
    }
}
