using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Values at the limits of the reader and writer, and one beyond.</summary>
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
    public void Collections_of_every_size_round_trip(int count)
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
    public void Integers_around_the_shared_ones_round_trip(long value) => Assert.Equal(value, Packed.Read(Packed.Bytes(value)));

    [Theory]
    [InlineData("91", "90")]
    [InlineData("A18161", "A0")]
    public void Values_nest_to_the_limit_and_no_deeper(string outer, string inner)
    {
        Packed.FromHex(string.Concat(Enumerable.Repeat(outer, Marker.MaxDepth)) + inner);
        Refused(string.Concat(Enumerable.Repeat(outer, Marker.MaxDepth + 1)) + inner);
    }

    [Fact]
    public void Values_nested_to_the_limit_are_written_and_read()
    {
        object? value = 1L;
        for (int i = 0; i < Marker.MaxDepth; i++) value = i % 2 == 0 ? new object?[] { value } : new Dictionary<string, object?> { ["k"] = value };

        AnyValue.AssertSame(value, Packed.Read(Packed.Bytes(value)));
        Assert.Throws<ArgumentException>(() => Packed.Bytes(new object?[] { value }));
        Assert.Throws<ArgumentException>(() => Packed.Bytes(new System.Collections.Hashtable { ["k"] = value }));
    }

    // The reader leaves each of the three again, so adjacent values may nest as deep.
    [Fact]
    public void Adjacent_values_do_not_count_as_nested()
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

    private static void Refused(string hex) =>
        Assert.Equal(BoltErrorKind.ProtocolViolation, Assert.Throws<BoltException>(() => Packed.FromHex(hex)).Kind);
}
