namespace CartographyPS.Bolt.Tests.PackStream;

public sealed class ZoneOffsetTests
{
    [Theory]
    [InlineData(1_719_828_000, 7200)]
    [InlineData(1_704_106_800, 3600)]
    public void Wall_clock_seconds_use_the_zone_offset_of_their_day(long instant, int offset)
    {
        // Noon in Paris on 2024-07-01 and 2024-01-01.
        string hex = $"B366 CA{instant + offset:X8} 00 8C4575726F70652F5061726973";
        var value = new BoltZonedDateTime(instant, 0, "Europe/Paris");

        Assert.Equal(value, Packed.FromHex(hex));
        Assert.Equal(hex.Replace(" ", "", StringComparison.Ordinal), Packed.Hex(value, utc: false));
    }

    [Fact]
    public void An_unknown_zone_is_named_in_the_error()
    {
        var error = Assert.Throws<BoltException>(() => Packed.FromHex("B366 00 00 8C4E6F77686572652F4C616E64"));

        Assert.Equal(BoltErrorKind.InvalidQuery, error.Kind);
        Assert.Contains("Nowhere/Land", error.Message, StringComparison.Ordinal);
    }
}
