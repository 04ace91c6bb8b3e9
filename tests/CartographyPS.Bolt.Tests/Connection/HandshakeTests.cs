using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class HandshakeTests
{
    [Fact]
    public async Task The_offers_are_the_manifest_and_the_supported_ranges()
    {
        byte[] opening = [];
        await using var server = new FakeServer { Connection = async peer => opening = await peer.ReadAsync(20) };
        using var driver = server.Driver();

        await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal("6060B017" + "000001FF" + "00080805" + "00020404" + "00000204", Convert.ToHexString(opening));
    }

    [Theory]
    [InlineData("03" + "00040404" + "00040405" + "00020805" + "00", "00000805")]
    [InlineData("02" + "00000006" + "00040505" + "09", "00000505")]
    [InlineData("02" + "00FF0905" + "00000006" + "00", "00000805")]
    [InlineData("8200" + "00000704" + "00030404" + "8001", "00000404")]
    public async Task The_newest_version_of_a_manifest_is_selected_without_capabilities(string manifest, string choice)
    {
        string chosen = "";
        await using var server = new FakeServer
        {
            Connection = async peer =>
            {
                await peer.ReadAsync(20);
                await peer.WriteAsync([0, 0, 1, 0xFF, .. Convert.FromHexString(manifest)]);
                chosen = Convert.ToHexString(await peer.ReadAsync(5));
            },
        };
        using var driver = server.Driver();

        await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(choice + "00", chosen);
    }

    [Theory]
    [InlineData("00000000", BoltErrorKind.UnsupportedVersion, "4.2 to 4.4")]
    [InlineData("48545450", BoltErrorKind.NotBolt, "HTTP")]
    [InlineData("15030300", BoltErrorKind.TlsFailed, "+s")]
    [InlineData("00000905", BoltErrorKind.NotBolt, "not with a Bolt version")]
    [InlineData("00000104", BoltErrorKind.NotBolt, "not with a Bolt version")]
    [InlineData("53534820", BoltErrorKind.NotBolt, "not with a Bolt version")]
    [InlineData("000001FF" + "01" + "00000006" + "00", BoltErrorKind.UnsupportedVersion, "4.2 to 4.4")]
    [InlineData("000001FF" + "00" + "00", BoltErrorKind.UnsupportedVersion, "4.2 to 4.4")]
    [InlineData("000001FF" + "FFFFFFFF0F", BoltErrorKind.ProtocolViolation, "too many")]
    [InlineData("000001FF" + "FFFFFFFFFFFFFFFFFFFF", BoltErrorKind.ProtocolViolation, "does not end")]
    [InlineData("000001FF" + "02" + "0000", BoltErrorKind.TlsFailed, "closed")]
    [InlineData("0000", BoltErrorKind.TlsFailed, "+s")]
    [InlineData("", BoltErrorKind.TlsFailed, "+s")]
    public async Task A_failed_handshake_has_its_kind_and_advice(string answer, BoltErrorKind kind, string hint)
    {
        await using var server = new FakeServer
        {
            Connection = async peer =>
            {
                await peer.ReadAsync(20);
                await peer.WriteAsync(Convert.FromHexString(answer));
            },
        };
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(kind, error.Kind);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }
}
