using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Messages;

public sealed class PendingResponsesTests
{
    [Theory]
    [InlineData("0001" + "90" + "0000")]
    [InlineData("0002" + "B070" + "0000")]
    [InlineData("0003" + "B170C0" + "0000")]
    [InlineData("0003" + "B17190" + "0000")]
    [InlineData("0002" + "B055" + "0000")]
    [InlineData("0001" + "B1" + "0000")]
    [InlineData("0007" + "B17FD67FFFFFFF" + "0000")]
    public async Task A_malformed_response_breaks_the_connection(string bytes)
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Begin) return false;
            await peer.WriteAsync(Convert.FromHexString(bytes));
            return true;
        };
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.ProtocolViolation, error.Kind);
    }
}
