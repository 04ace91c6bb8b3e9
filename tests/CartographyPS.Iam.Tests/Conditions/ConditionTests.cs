using CartographyPS.Iam.Conditions;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;
using CsCheck;

namespace CartographyPS.Iam.Tests.Conditions;

public sealed class ConditionTests
{
    private const Truth True = Truth.True;
    private const Truth False = Truth.False;
    private const Truth Unknown = Truth.Unknown;

    [Theory]
    [InlineData("StringEquals", "red", "red", True)]
    [InlineData("StringEquals", "red", "Red", False)]
    [InlineData("StringEquals", "red", "re*", False)]
    [InlineData("StringEquals", "red", "blue|red", True)]
    [InlineData("StringNotEquals", "red", "red", False)]
    [InlineData("StringNotEquals", "red", "blue|red", False)]
    [InlineData("StringNotEquals", "red", "blue|green", True)]
    [InlineData("StringNotEquals", "red", "RED", True)]
    [InlineData("StringEqualsIgnoreCase", "red", "RED", True)]
    [InlineData("StringEqualsIgnoreCase", "red", "R*", False)]
    [InlineData("StringNotEqualsIgnoreCase", "red", "RED", False)]
    [InlineData("StringNotEqualsIgnoreCase", "red", "BLUE", True)]
    [InlineData("StringLike", "red", "r*", True)]
    [InlineData("StringLike", "red", "R*", False)]
    [InlineData("StringLike", "red", "r?d", True)]
    [InlineData("StringNotLike", "red", "r*", False)]
    [InlineData("StringNotLike", "red", "b*", True)]
    [InlineData("StringNotLike", "red", "R*", True)]
    [InlineData("stringequals", "red", "red", True)]
    public void Texts_are_compared(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("NumericEquals", "10", "10.0", True)]
    [InlineData("NumericEquals", "10", "1e1", True)]
    [InlineData("NumericEquals", "10", "11", False)]
    [InlineData("NumericNotEquals", "10", "10", False)]
    [InlineData("NumericNotEquals", "10", "11", True)]
    [InlineData("NumericLessThan", "10", "10", False)]
    [InlineData("NumericLessThan", "9", "10", True)]
    [InlineData("NumericLessThanEquals", "10", "10", True)]
    [InlineData("NumericLessThanEquals", "11", "10", False)]
    [InlineData("NumericGreaterThan", "10", "10", False)]
    [InlineData("NumericGreaterThan", "11", "10", True)]
    [InlineData("NumericGreaterThanEquals", "10", "10", True)]
    [InlineData("NumericGreaterThanEquals", "-10", "10", False)]
    [InlineData("NumericEquals", "ten", "10", False)]
    [InlineData("NumericEquals", "10", "ten", Unknown)]
    [InlineData("NumericEquals", "10", "1,000", Unknown)]
    [InlineData("NumericEquals", "10", " 10", Unknown)]
    [InlineData("NumericEquals", "10", "ten|10", True)]
    [InlineData("NumericNotEquals", "10", "ten|10", False)]
    [InlineData("NumericNotEquals", "11", "ten|10", Unknown)]
    public void Numbers_are_compared(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("DateEquals", "2024-05-01T00:00:00Z", "2024-05-01", True)]
    [InlineData("DateEquals", "2024-05-01T02:00:00+02:00", "2024-05-01T00:00:00Z", True)]
    [InlineData("DateEquals", "1714521600", "2024-05-01", True)]
    [InlineData("DateEquals", "2024-05-01T00:00:00.5Z", "2024-05-01T00:00:00Z", False)]
    [InlineData("DateEquals", "2024", "2024-01", True)]
    [InlineData("DateEquals", "2024-05-01T00:00Z", "2024-05-01", True)]
    [InlineData("DateNotEquals", "2024-05-01", "2024-05-01", False)]
    [InlineData("DateNotEquals", "2024-05-02", "2024-05-01", True)]
    [InlineData("DateLessThan", "2024-04-30", "2024-05-01", True)]
    [InlineData("DateLessThan", "2024-05-01", "2024-05-01", False)]
    [InlineData("DateLessThanEquals", "2024-05-01", "2024-05-01", True)]
    [InlineData("DateLessThanEquals", "2024-05-02", "2024-05-01", False)]
    [InlineData("DateGreaterThan", "2024-05-02", "2024-05-01", True)]
    [InlineData("DateGreaterThan", "2024-05-01", "2024-05-01", False)]
    [InlineData("DateGreaterThanEquals", "2024-05-01", "2024-05-01", True)]
    [InlineData("DateGreaterThanEquals", "2024-04-30", "2024-05-01", False)]
    [InlineData("DateEquals", "yesterday", "2024-05-01", False)]
    [InlineData("DateEquals", "2024-05-01", "01.05.2024", Unknown)]
    public void Dates_are_compared(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("Bool", "true", "true", True)]
    [InlineData("Bool", "true", "TRUE", True)]
    [InlineData("Bool", "true", "false", False)]
    [InlineData("Bool", "FALSE", "false", True)]
    [InlineData("Bool", "yes", "true", False)]
    [InlineData("Bool", "true", "yes", Unknown)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ5", True)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJx", False)]
    [InlineData("BinaryEquals", "#", "QmluYXJ5", False)]
    [InlineData("BinaryEquals", "QmluYXJ5", "#", Unknown)]
    public void Booleans_and_bytes_are_compared(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.0/24", True)]
    [InlineData("IpAddress", "203.0.114.9", "203.0.113.0/24", False)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.9", True)]
    [InlineData("IpAddress", "203.0.113.8", "203.0.113.9", False)]
    [InlineData("IpAddress", "203.0.113.127", "203.0.113.0/25", True)]
    [InlineData("IpAddress", "203.0.113.128", "203.0.113.0/25", False)]
    [InlineData("IpAddress", "203.0.113.128", "0.0.0.0/0", True)]
    [InlineData("IpAddress", "203.0.113.0/25", "203.0.113.0/24", True)]
    [InlineData("IpAddress", "203.0.113.0/23", "203.0.113.0/24", False)]
    [InlineData("IpAddress", "2001:db8::1", "2001:db8::/32", True)]
    [InlineData("IpAddress", "2001:db9::1", "2001:db8::/32", False)]
    [InlineData("IpAddress", "203.0.113.9", "::/0", False)]
    [InlineData("NotIpAddress", "203.0.113.9", "203.0.113.0/24", False)]
    [InlineData("NotIpAddress", "203.0.114.9", "203.0.113.0/24|10.0.0.0/8", True)]
    [InlineData("IpAddress", "nowhere", "0.0.0.0/0", False)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.0/33", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.0/", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.0/-1", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.256", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.09", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0..9", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.0xa", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.9a", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.9:80", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.1000", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "fe80::1%eth0", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "[::1]", Unknown)]
    [InlineData("IpAddress", "203.0.113.9", "2001:db8::/129", Unknown)]
    [InlineData("IpAddress", "2001:db8::1", "2001:db8::1/128", True)]
    [InlineData("IpAddress", "10.0.0.0", "10.0.0.0/32", True)]
    public void Addresses_are_compared(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("ArnLike", "arn:aws:iam::1:role/a", "arn:aws:iam::*:role/*", True)]
    [InlineData("ArnEquals", "arn:aws:iam::1:role/a", "arn:aws:iam::*:role/*", True)]
    [InlineData("ArnLike", "arn:aws:iam::1:role/a", "arn:aws:*:role/a", False)]
    [InlineData("ArnLike", "arn:aws:iam::1:role/a", "*", True)]
    [InlineData("ArnNotLike", "arn:aws:iam::1:role/a", "arn:aws:iam::1:*", False)]
    [InlineData("ArnNotEquals", "arn:aws:iam::1:role/a", "arn:aws:iam::2:*", True)]
    [InlineData("ArnLike", "not an arn", "arn:aws:iam::1:*", False)]
    public void Arns_are_compared_part_by_part(string name, string actual, string values, Truth expected) => Check(name, actual, values, expected);

    [Theory]
    [InlineData("StringEquals", False)]
    [InlineData("StringNotEquals", True)]
    [InlineData("StringEqualsIfExists", True)]
    [InlineData("StringNotEqualsIfExists", True)]
    [InlineData("NumericLessThan", False)]
    [InlineData("NotIpAddress", True)]
    [InlineData("ForAllValues:StringEquals", True)]
    [InlineData("ForAllValues:StringNotEquals", True)]
    [InlineData("ForAnyValue:StringEquals", False)]
    [InlineData("ForAnyValue:StringNotEquals", False)]
    [InlineData("ForAnyValue:StringEqualsIfExists", True)]
    [InlineData("forallvalues:stringequalsifexists", True)]
    public void A_key_that_the_request_lacks_satisfies_only_some_operators(string name, Truth expected) =>
        Assert.Equal(expected, Evaluate(name, "10.0.0.0", RequestContext.Unknown.Without("key")).Truth);

    [Theory]
    [InlineData("ForAllValues:StringEquals", "a|b", "a|b|c", True)]
    [InlineData("ForAllValues:StringEquals", "a|d", "a|b|c", False)]
    [InlineData("ForAllValues:StringLike", "ab|ac", "a*", True)]
    [InlineData("ForAllValues:StringNotEquals", "d|e", "a|b", True)]
    [InlineData("ForAllValues:StringNotEquals", "a|e", "a|b", False)]
    [InlineData("ForAllValues:StringEquals", "", "a", True)]
    [InlineData("ForAllValues:StringEquals", "|b", "a", False)]
    [InlineData("ForAnyValue:StringEquals", "a|d", "a|b", True)]
    [InlineData("ForAnyValue:StringEquals", "d|e", "a|b", False)]
    [InlineData("ForAnyValue:StringNotEquals", "a|d", "a|b", True)]
    [InlineData("ForAnyValue:StringNotEquals", "a|b", "a|b", False)]
    [InlineData("ForAnyValue:StringEqualsIfExists", "d", "a", False)]
    [InlineData("StringEquals", "a|b", "a|b", True)]
    [InlineData("StringEquals", "a|d", "a|b", Unknown)]
    [InlineData("StringEquals", "d|e", "a|b", False)]
    public void Quantifiers_range_over_the_requests_values(string name, string actual, string values, Truth expected) =>
        Assert.Equal(expected, Evaluate(name, values, RequestContext.Unknown.With("key", actual.Split('|'))).Truth);

    [Theory]
    [InlineData("true", true, True)]
    [InlineData("true", false, False)]
    [InlineData("false", true, False)]
    [InlineData("FALSE", false, True)]
    [InlineData("true|false", true, True)]
    [InlineData("maybe", true, Unknown)]
    public void Null_asks_whether_the_key_is_there(string values, bool isAbsent, Truth expected) =>
        Assert.Equal(expected, Evaluate("Null", values, isAbsent ? RequestContext.Unknown.Without("key") : RequestContext.Unknown.With("key", "x")).Truth);

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEqualsIfExists")]
    [InlineData("ForAllValues:StringEquals")]
    [InlineData("Null")]
    public void An_unknown_key_is_what_the_condition_depends_on(string name)
    {
        var answer = Evaluate(name, "true|b", RequestContext.Unknown);

        Assert.Equal(Unknown, answer.Truth);
        Assert.Equal(new Dependency(DependencyKind.Condition, $"{name} key true, b", "key"), Assert.Single(answer.Dependencies));
    }

    [Theory]
    [InlineData("StringMatches")]
    [InlineData("")]
    [InlineData("IfExists")]
    [InlineData("NullIfExists")]
    [InlineData("ForAllValues:Null")]
    [InlineData("ForSomeValues:StringEquals")]
    [InlineData(":StringEquals")]
    [InlineData("ForAllValues:ForAnyValue:StringEquals")]
    public void An_unknown_operator_is_undecided(string name)
    {
        Assert.Equal(Unknown, Evaluate(name, "x", RequestContext.Unknown.With("key", "x")).Truth);
        Assert.Equal(Unknown, Evaluate(name, "x", RequestContext.Unknown.Without("key")).Truth);
    }

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("ForAllValues:StringEquals")]
    [InlineData("Null")]
    public void A_condition_without_values_is_undecided(string name) =>
        Assert.Equal(Unknown, new Condition(name, "key", [], variables: true).Evaluate(RequestContext.Unknown.With("key", "x")).Truth);

    [Theory]
    [InlineData("StringEquals", "${aws:username}", True)]
    [InlineData("StringLike", "z${aws:username}*", False)]
    [InlineData("StringEquals", "${aws:unknown}", Unknown)]
    [InlineData("StringNotEquals", "${aws:unknown}", Unknown)]
    [InlineData("StringEquals", "${aws:userid}", False)]
    [InlineData("StringNotEquals", "${aws:userid}", Unknown)]
    [InlineData("ArnLike", "arn:aws:iam::1:${aws:userid}", False)]
    [InlineData("ArnNotLike", "arn:aws:iam::1:user/${aws:userid}", True)]
    [InlineData("StringEquals", "${broken", Unknown)]
    [InlineData("ArnLike", "arn:${broken", Unknown)]
    [InlineData("NumericEquals", "${aws:username}", Unknown)]
    public void Values_may_be_variables(string name, string value, Truth expected)
    {
        var context = RequestContext.Unknown.With("key", "zoe").With("aws:username", "zoe").Without("aws:userid");

        Assert.Equal(expected, new Condition(name, "key", [value], variables: true).Evaluate(context).Truth);
    }

    [Fact]
    public void A_negated_arn_with_an_absent_variable_is_undecided()
    {
        var context = RequestContext.Unknown.With("key", "arn:aws:iam::1:user/zoe").Without("aws:userid");

        Assert.Equal(Unknown, new Condition("ArnNotLike", "key", ["arn:aws:iam::1:user/${aws:userid}"], variables: true).Evaluate(context).Truth);
    }

    [Fact]
    public void The_version_of_2008_compares_the_text_of_a_variable()
    {
        var condition = new Condition("StringEquals", "key", ["${aws:username}"], variables: false);

        Assert.Equal(True, condition.Evaluate(RequestContext.Unknown.With("key", "${aws:username}")).Truth);
    }

    [Fact]
    public void All_conditions_must_hold()
    {
        var yes = new Condition("Null", "key", ["false"], variables: true);
        var no = new Condition("Null", "key", ["true"], variables: true);
        var depends = new Condition("StringEquals", "other", ["x"], variables: true);
        var context = RequestContext.Unknown.With("key", "x");

        Assert.Equal(True, ConditionSet.None.Evaluate(context).Truth);
        Assert.Equal(True, new ConditionSet([yes, yes]).Evaluate(context).Truth);
        Assert.Equal(False, new ConditionSet([yes, depends, no]).Evaluate(context).Truth);
        Assert.Equal(Unknown, new ConditionSet([depends, yes]).Evaluate(context).Truth);
    }

    [Fact]
    public void A_negated_operator_is_the_opposite_when_the_key_has_one_value()
    {
        var names = Gen.OneOf("StringEquals", "StringLike", "StringEqualsIgnoreCase", "NumericEquals", "DateEquals", "ArnLike", "ArnEquals");
        var values = Gen.String[Gen.Char["aA1*:"], 0, 4];
        Gen.Select(names, values, values.Array[1, 3]).Sample((name, actual, wanted) =>
        {
            string negated = name.Insert(name.IndexOfAny(['E', 'L'], 1), "Not");
            var context = RequestContext.Unknown.With("key", actual);
            return new Condition(negated, "key", wanted, true).Evaluate(context).Truth == new Condition(name, "key", wanted, true).Evaluate(context).Truth.Not();
        });
    }

    [Fact]
    public void Addresses_of_a_range_share_its_first_bits() => Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[0, 32]).Sample((range, address, prefix) =>
    {
        bool expected = prefix == 0 || range >> (32 - prefix) == address >> (32 - prefix);
        var context = RequestContext.Unknown.With("key", Quad(address));
        return new Condition("IpAddress", "key", [$"{Quad(range)}/{prefix}"], true).Evaluate(context).Truth == Truths.Of(expected);
    });

    private static string Quad(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";

    private static void Check(string name, string actual, string values, Truth expected) =>
        Assert.Equal(expected, Evaluate(name, values, RequestContext.Unknown.With("KEY", actual)).Truth);

    private static Answer Evaluate(string name, string values, RequestContext context) =>
        new Condition(name, "key", values.Split('|'), variables: true).Evaluate(context);
}
