using System.Net.Sockets;
using CartographyPS.Engine.Aws.Http;

namespace CartographyPS.Engine.Tests.Aws.Http;

/// <summary>A region that does not have a service is told from a name service that does not answer.</summary>
public sealed class HostNamesTests
{
    private const string Host = "emr.eu-isoe-west-1.cloud.adc-e.uk";
    private const string Sts = "sts.eu-isoe-west-1.cloud.adc-e.uk";

    private static readonly Exception NoName = new HttpRequestException("none", new SocketException((int)SocketError.HostNotFound));

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    [InlineData(false, null, false)]
    [InlineData(true, true, false)]
    [InlineData(null, true, false)]
    [InlineData(null, null, false)]
    public async Task A_host_is_missing_where_its_name_is_not_there_but_that_of_STS_is(bool? host, bool? sts, bool missing)
    {
        var names = new HostNames(name => Task.FromResult(name switch
        {
            Host => host,
            Sts => sts,
            _ => throw new InvalidOperationException(name),
        }));

        Assert.Equal(missing, await names.IsMissingAsync(NoName, Host, "eu-isoe-west-1"));
        Assert.Equal(missing, names.IsKnownMissing(Host));
        Assert.False(names.IsKnownMissing(Sts));
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.TimedOut)]
    [InlineData(SocketError.TryAgain)]
    public async Task Another_failure_is_no_missing_host(SocketError error)
    {
        var names = new HostNames(_ => throw new InvalidOperationException("Nobody is asked."));

        Assert.False(await names.IsMissingAsync(new HttpRequestException("none", new SocketException((int)error)), Host, "eu-isoe-west-1"));
        Assert.False(await names.IsMissingAsync(new IOException("cut"), Host, "eu-isoe-west-1"));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    public async Task The_systems_name_service_is_asked(string host, bool exists) => Assert.Equal(exists, await HostNames.AskAsync(host));
}
