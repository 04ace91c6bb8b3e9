namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>The examples of PackStream's specification, https://neo4j.com/docs/bolt/current/packstream/.</summary>
public sealed class PublishedExamplesTests
{
    public static TheoryData<object?, string> Examples => new()
    {
        { null, "C0" },
        { false, "C2" },
        { true, "C3" },
        { 0L, "00" },
        { 42L, "2A" },
        { 127L, "7F" },
        { -1L, "FF" },
        { -16L, "F0" },
        { -17L, "C8EF" },
        { -128L, "C880" },
        { -129L, "C9FF7F" },
        { 128L, "C90080" },
        { 32_767L, "C97FFF" },
        { -32_768L, "C98000" },
        { 32_768L, "CA00008000" },
        { -32_769L, "CAFFFF7FFF" },
        { 2_147_483_648L, "CB0000000080000000" },
        { -2_147_483_649L, "CBFFFFFFFF7FFFFFFF" },
        { long.MinValue, "CB8000000000000000" },
        { long.MaxValue, "CB7FFFFFFFFFFFFFFF" },
        { 1.23, "C13FF3AE147AE147AE" },
        { Array.Empty<byte>(), "CC00" },
        { new byte[] { 1, 2, 3 }, "CC03010203" },
        { "", "80" },
        { "A", "8141" },
        { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D01A4142434445464748494A4B4C4D4E4F505152535455565758595A" },
        { "Größenmaßstäbe", "D0124772C3B6C39F656E6D61C39F7374C3A46265" },
        { Array.Empty<object>(), "90" },
        { new object[] { 1L, 2L, 3L }, "93010203" },
        { new object[] { 1L, 2.0, "three" }, "9301C14000000000000000857468726565" },
        { new Dictionary<string, object?>(), "A0" },
        { new Dictionary<string, object?> { ["one"] = "eins" }, "A1836F6E658465696E73" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_value_has_its_published_bytes_both_ways(object? value, string hex)
    {
        Assert.Equal(hex, Packed.Hex(value));
        Assert.Equivalent(value, Packed.FromHex(hex), strict: true);
    }

    [Fact]
    public void A_list_of_forty_has_its_published_bytes()
    {
        object?[] list = [.. Enumerable.Range(1, 40).Select(i => (object?)(long)i)];

        Assert.Equal("D428" + string.Concat(Enumerable.Range(1, 40).Select(i => i.ToString("X2", null))), Packed.Hex(list));
        Assert.Equal(list, Packed.Read(Packed.Bytes(list)));
    }

    [Fact]
    public void A_dictionary_of_the_alphabet_has_its_published_bytes()
    {
        var map = Enumerable.Range(1, 26).ToDictionary(i => ((char)('A' + i - 1)).ToString(), i => (object?)(long)i);

        Assert.Equal("D81A" + string.Concat(Enumerable.Range(1, 26).Select(i => "81" + (0x40 + i).ToString("X2", null) + i.ToString("X2", null))), Packed.Hex(map));
        Assert.Equivalent(map, Packed.Read(Packed.Bytes(map)), strict: true);
    }

    [Theory]
    [InlineData("C82A")]
    [InlineData("C9002A")]
    [InlineData("CA0000002A")]
    [InlineData("CB000000000000002A")]
    public void An_integer_may_come_wider_than_it_need_be(string hex) => Assert.Equal(42L, Packed.FromHex(hex));

    [Fact]
    public void The_last_of_equal_keys_wins()
    {
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(Packed.FromHex("A3 856B65795F31 01 856B65795F32 02 856B65795F31 03"));

        Assert.Equal(2, map.Count);
        Assert.Equal(3L, map["key_1"]);
        Assert.Equal(2L, map["key_2"]);
    }

    [Theory]
    [InlineData(true, "B349C911942AC90E10", 3600)]
    [InlineData(false, "B346C91FA42AC90E10", 3600)]
    public void A_date_time_with_an_offset_has_its_published_fields(bool utc, string hex, int offset)
    {
        // 1970-01-01T02:15:00.000000042+01:00, structure semantics of 5.0 and, with wall-clock seconds, before.
        var value = new BoltDateTime(4500, 42, offset);

        Assert.Equal(hex, Packed.Hex(value, utc));
        Assert.Equal(value, Packed.FromHex(hex));
    }

    [Theory]
    [InlineData(true, "B369C911942A8C4575726F70652F5061726973")]
    [InlineData(false, "B366C91FA42A8C4575726F70652F5061726973")]
    public void A_date_time_with_a_zone_has_its_published_fields(bool utc, string hex)
    {
        // 1970-01-01T02:15:00.000000042+01:00[Europe/Paris].
        var value = new BoltZonedDateTime(4500, 42, "Europe/Paris");

        Assert.Equal(hex, Packed.Hex(value, utc));
        Assert.Equal(value, Packed.FromHex(hex));
    }
}
