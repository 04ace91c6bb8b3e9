using System.Collections;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class ValueImportTests
{
    [Fact]
    public void Numbers_become_integers_and_floats()
    {
        foreach (object number in new object[] { (byte)5, (sbyte)5, (short)5, (ushort)5, 5, 5u, 5L, 5ul, 5m }) Assert.Equal(5L, ValueImport.From(number));
        Assert.Equal(0.1, ValueImport.From(0.1f));
        Assert.Equal(2.5, ValueImport.From(2.5m));
        Assert.Equal(1e20, ValueImport.From(100_000_000_000_000_000_000m));
        Assert.Equal(long.MaxValue, ValueImport.From((ulong)long.MaxValue));
        Assert.Equal(long.MaxValue, ValueImport.From((decimal)long.MaxValue));
        Assert.Equal(long.MinValue, ValueImport.From((decimal)long.MinValue));
        Assert.Equal(-(double)long.MinValue, ValueImport.From((decimal)long.MaxValue + 1));
        Evaluation.AssertFails(RuntimeErrorKind.ArithmeticError, "IntegerOverflow", () => ValueImport.From(ulong.MaxValue));
    }

    [Fact]
    public void Times_become_temporal_values()
    {
        Assert.Equal(Evaluation.Of("datetime('2020-01-02T03:04:05.0000001Z')"), ValueImport.From(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1)));
        Assert.Equal(Evaluation.Of("localdatetime('2020-01-02T03:04:05')"), ValueImport.From(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Unspecified)));
        Assert.Equal(Evaluation.Of("duration('PT-1.5S')"), ValueImport.From(TimeSpan.FromSeconds(-1.5)));
    }

    [Fact]
    public void Collections_become_lists_and_maps()
    {
        var map = new Hashtable { ["list"] = new ArrayList { 1, null, new[] { "a" } }, [1] = true };
        var value = Assert.IsType<IReadOnlyDictionary<string, object?>>(ValueImport.From(map), exactMatch: false);
        Assert.Equal("[1, null, ['a']]", Evaluation.Show(value["list"]));
        Assert.Equal(true, value["1"]);
    }

    [Fact]
    public void Other_scalars_become_texts()
    {
        Assert.Equal("a", ValueImport.From('a'));
        Assert.Equal("Monday", ValueImport.From(DayOfWeek.Monday));
        Assert.Equal("https://example.com/", ValueImport.From(new Uri("https://example.com/")));
        Assert.Null(ValueImport.From(DBNull.Value));
    }

    [Fact]
    public void A_parameter_is_nested_100_deep_at_most()
    {
        Assert.NotNull(ValueImport.From(Nested(100, inner => new[] { inner })));
        Assert.NotNull(ValueImport.From(Nested(100, inner => new Hashtable { ["k"] = inner })));
        Assert.NotNull(ValueImport.From(Nested(100, inner => new Dictionary<string, object?> { ["k"] = inner }.AsReadOnly())));
        foreach (var wrap in new Func<object, object>[] { inner => new[] { inner }, inner => new Hashtable { ["k"] = inner } })
        {
            Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", () => ValueImport.From(Nested(101, wrap)));
        }

        static object Nested(int depth, Func<object, object> wrap) => Enumerable.Range(0, depth).Aggregate((object)"a", (inner, _) => wrap(inner));
    }

    [Theory]
    [InlineData("date('2020-01-02')")]
    [InlineData("localtime('10:00')")]
    [InlineData("time('10:00Z')")]
    [InlineData("localdatetime('2020-01-02T10:00')")]
    [InlineData("datetime('2020-01-02T10:00Z')")]
    [InlineData("duration('P1D')")]
    [InlineData("point({x: 1, y: 2})")]
    public void Values_of_Cypher_stay_what_they_are(string expression)
    {
        object? value = Evaluation.Of(expression);

        Assert.Same(value, ValueImport.From(value));
    }

    [Fact]
    public void What_has_no_equivalent_is_refused()
    {
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", () => ValueImport.From(new object()));
        object nested = "a";
        for (int depth = 0; depth < 200; depth++) nested = new[] { nested };
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", () => ValueImport.From(nested));
    }
}
