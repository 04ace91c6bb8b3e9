using CartographyPS.Bolt.PackStream;
using CsCheck;

namespace CartographyPS.Bolt.Tests.PackStream;

public sealed class PackWriterTests
{
    [Fact]
    public void Every_value_round_trips() =>
        AnyValue.Value.Sample(value => AnyValue.AssertSame(value, Packed.Read(Packed.Bytes(value))), iter: 3000);

    [Fact]
    public void Date_times_round_trip_as_wall_clock_seconds() =>
        Gen.Select(Gen.Long[-60_000_000_000, 200_000_000_000], Gen.Int[-64_800, 64_800])
            .Select((seconds, offset) => new BoltDateTime(seconds, 7, offset))
            .Sample(value => Assert.Equal(value, Packed.Read(Packed.Bytes(value, utc: false))), iter: 1000);

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Values_across_chunks_round_trip(int size)
    {
        object?[] value = [new string('é', size), new byte[size], new string('a', size), 1.5];

        AnyValue.AssertSame(value, Packed.Read(Packed.Bytes(value)));
    }

    [Fact]
    public void No_chunk_is_empty_or_too_large_at_any_boundary()
    {
        for (int size = PackWriter.MaxChunk - 24; size <= PackWriter.MaxChunk + 2; size++)
        {
            object?[] value = [new byte[size], 5_000_000_000L, "text", 1.5];
            AnyValue.AssertSame(value, Packed.Read(Packed.Bytes(value)));
        }
    }

    [Fact]
    public void Numbers_of_every_type_are_accepted()
    {
        Assert.Equal(
            Packed.Hex(new object[] { 1L, 2L, 3L, 4L, 5L, 6L, 7L, 1.5, "c" }),
            Packed.Hex(new object[] { (byte)1, (sbyte)2, (short)3, (ushort)4, 5, 6u, 7ul, 1.5f, 'c' }));
        Assert.Throws<ArgumentException>(() => Packed.Bytes(ulong.MaxValue));
    }

    [Fact]
    public void Times_of_dotnet_are_accepted()
    {
        Assert.Equal(Packed.Hex(new BoltDateTime(0, 0, 3600)), Packed.Hex(new DateTimeOffset(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))));
        Assert.Equal(Packed.Hex(new BoltDateTime(1, 100, 0)), Packed.Hex(DateTime.UnixEpoch.AddTicks(10_000_001)));
        Assert.Equal(Packed.Hex(new BoltLocalDateTime(-1, 999_999_900)), Packed.Hex(new DateTime(1970, 1, 1).AddTicks(-1)));
        Assert.Equal(Packed.Hex(new BoltDuration(0, 0, -1, 500_000_000)), Packed.Hex(TimeSpan.FromSeconds(-0.5)));
#if !BOLT_NETSTANDARD
        Assert.Equal(Packed.Hex(new BoltDate(-1)), Packed.Hex(new DateOnly(1969, 12, 31)));
        Assert.Equal(Packed.Hex(new BoltLocalTime(100)), Packed.Hex(new TimeOnly(1)));
#endif
    }

    [Fact]
    public void Dictionaries_and_lists_of_any_type_are_accepted()
    {
        var table = new System.Collections.Hashtable { ["k"] = new List<int> { 1 } };

        Assert.Equal(Packed.Hex(new Dictionary<string, object?> { ["k"] = new object[] { 1L } }), Packed.Hex(table));
        Assert.Equal(Packed.Hex(new object[] { 1L, 2L }), Packed.Hex(Enumerable.Range(1, 2).Where(_ => true)));
        Assert.Equal(Packed.Hex(new Dictionary<string, object?> { ["k"] = "v" }), Packed.Hex(new SortedDictionary<string, string> { ["k"] = "v" }));
    }

    [Fact]
    public void An_unsupported_value_is_refused_and_leaves_the_buffer_unchanged()
    {
        var endless = new List<object?>();
        endless.Add(endless);
        var writer = new PackWriter();
        foreach (object? value in new object?[] { 1.5m, new object(), endless, new Dictionary<int, int> { [1] = 1 } })
        {
            Assert.Throws<ArgumentException>(() => new Bolt.Messages.Request(0x10, ["before", value]).Write(writer));
            Assert.Equal(0, writer.Count);
        }
    }
}
