using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Values at the limits of what is read and written, and one beyond.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2049)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void Collections_of_every_size_come_back(int count)
    {
        object?[] list = [.. Enumerable.Range(0, count).Select(i => (object?)(long)i)];
        AnyValue.AssertSame(list, Packed.Read(Packed.Bytes(list)));

        var map = Enumerable.Range(0, count).ToDictionary(i => $"k{i}", i => (object?)(long)i);
        AnyValue.AssertSame(map, Packed.Read(Packed.Bytes(map)));

        byte[] bytes = [.. Enumerable.Range(0, count).Select(i => (byte)i)];
        AnyValue.AssertSame(bytes, Packed.Read(Packed.Bytes(bytes)));

        string text = new('x', count);
        Assert.Equal(text, Packed.Read(Packed.Bytes(text)));
    }

    [Theory]
    [InlineData(-17L)]
    [InlineData(-16L)]
    [InlineData(255L)]
    [InlineData(256L)]
    [InlineData((long)int.MaxValue)]
    [InlineData((long)int.MinValue)]
    public void Integers_around_those_that_are_shared_come_back(long value) => Assert.Equal(value, Packed.Read(Packed.Bytes(value)));

    [Theory]
    [InlineData("91", "90")]
    [InlineData("A18161", "A0")]
    public void Values_nest_as_deep_as_they_may_be_written_and_no_deeper(string outer, string inner)
    {
        Packed.FromHex(string.Concat(Enumerable.Repeat(outer, Marker.MaxDepth)) + inner);
        Refused(string.Concat(Enumerable.Repeat(outer, Marker.MaxDepth + 1)) + inner);
    }

    [Fact]
    public void What_may_be_written_can_be_read()
    {
        object? value = 1L;
        for (int i = 0; i < Marker.MaxDepth; i++) value = i % 2 == 0 ? new object?[] { value } : new Dictionary<string, object?> { ["k"] = value };

        AnyValue.AssertSame(value, Packed.Read(Packed.Bytes(value)));
        Assert.Throws<ArgumentException>(() => Packed.Bytes(new object?[] { value }));
        Assert.Throws<ArgumentException>(() => Packed.Bytes(new System.Collections.Hashtable { ["k"] = value }));
    }

    // Each of the three is left again, so that those beside it may go as deep.
    [Fact]
    public void Values_beside_each_other_do_not_count_as_nested()
    {
        object?[] list =
        [
            .. Enumerable.Range(0, Marker.MaxDepth + 1).SelectMany(i => new object?[] { new BoltDate(i), new object?[] { 1L }, new Dictionary<string, object?> { ["k"] = 1L } }),
        ];

        AnyValue.AssertSame(list, Packed.Read(Packed.Bytes(list)));
    }

    [Theory]
    [InlineData("B264 01 CA3B9AC9FF")]
    [InlineData("B174 CB00004E94914EFFFF")]
    [InlineData("B174 00")]
    [InlineData("B254 00 CA7FFFFFFF")]
    [InlineData("B254 00 CA80000000")]
    public void Times_at_their_limits_are_read(string hex) => Assert.NotNull(Packed.FromHex(hex));

    [Theory]
    [InlineData("B264 01 CA3B9ACA00")]
    [InlineData("B174 CB00004E94914F0000")]
    [InlineData("B254 00 CB0000000080000000")]
    [InlineData("B254 00 CBFFFFFFFF7FFFFFFF")]
    [InlineData("B44E 01 90 A0 01")]
    [InlineData("B358 01 01 C10000000000000000")]
    public void Fields_beyond_their_limits_or_of_another_type_are_refused(string hex) => Refused(hex.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(1_719_828_000, 7200)]
    [InlineData(1_704_106_800, 3600)]
    public void Wall_clock_seconds_of_a_zone_count_with_the_offset_of_that_day(long instant, int offset)
    {
        // Noon in Paris on 2024-07-01 and 2024-01-01.
        string hex = $"B366 CA{instant + offset:X8} 00 8C4575726F70652F5061726973";
        var value = new BoltZonedDateTime(instant, 0, "Europe/Paris");

        Assert.Equal(value, Packed.FromHex(hex));
        Assert.Equal(hex.Replace(" ", "", StringComparison.Ordinal), Packed.Hex(value, utc: false));
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_is_named()
    {
        var error = Assert.Throws<BoltException>(() => Packed.FromHex("B366 00 00 8C4E6F77686572652F4C616E64"));

        Assert.Equal(BoltErrorKind.InvalidQuery, error.Kind);
        Assert.Contains("Nowhere/Land", error.Message, StringComparison.Ordinal);
    }

    private static void Refused(string hex) =>
        Assert.Equal(BoltErrorKind.ProtocolViolation, Assert.Throws<BoltException>(() => Packed.FromHex(hex)).Kind);
}
