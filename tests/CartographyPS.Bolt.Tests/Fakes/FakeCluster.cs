namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>Fake servers that tell of each other who reads and who writes. The first is the address that the driver is given.</summary>
internal sealed class FakeCluster : IAsyncDisposable
{
    internal FakeCluster(int members, byte major = 5, byte minor = 8)
    {
        Members = [.. Enumerable.Range(0, members).Select(_ => new FakeServer(major, minor))];
        Routers = [.. Members];
        Readers = [.. Members[1..]];
        Writers = [Members[1]];
        foreach (var member in Members) member.Table = Table;
    }

    internal FakeServer[] Members { get; }

    internal List<FakeServer> Routers { get; set; }

    internal List<FakeServer> Readers { get; set; }

    internal List<FakeServer> Writers { get; set; }

    internal long Seconds { get; set; } = 300;

    /// <summary>The number of table requests.</summary>
    internal int Asked { get; private set; }

    internal string? Home { get; set; } = "home";

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Members) await member.DisposeAsync();
    }

    internal IReadOnlyDictionary<string, object?> Table()
    {
        Asked++;
        var table = new Dictionary<string, object?> { ["ttl"] = Seconds, ["servers"] = new[] { Role("ROUTE", Routers), Role("READ", Readers), Role("WRITE", Writers) } };
        if (Home is not null) table["db"] = Home;
        return table;
    }

    private static Dictionary<string, object?> Role(string role, List<FakeServer> servers) =>
        new() { ["role"] = role, ["addresses"] = servers.Select(server => server.Host).ToArray() };
}
