namespace CartographyPS.Conformance.Neo4j;

public sealed class ReadOnlyTests(ReadOnlyTests.ReadOnlyServer server) : IClassFixture<ReadOnlyTests.ReadOnlyServer>
{
    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task A_database_that_takes_no_writes_is_said(string scheme)
    {
        using var driver = server.Driver(new() { MaxRetryTime = TimeSpan.Zero }, scheme);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteWriteAsync(work => work.ExecuteAsync("CREATE ()")));

        Assert.Equal(BoltErrorKind.ReadOnlyMember, error.Kind);
        Assert.Contains("does not accept writes", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A server whose databases can be read only. It makes them in a first start: afterwards it could not.</summary>
    public sealed class ReadOnlyServer : Neo4jServer
    {
        private DirectoryInfo? _data;

        public override async Task InitializeAsync()
        {
            if (Neo4jFolder.IsMissing) return;
            _data = Directory.CreateTempSubdirectory("neo4j-test.");
            await StartAsync("--data", _data.FullName);
            await StopAsync();
            await StartAsync("--set", "server.databases.read_only=neo4j");
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _data?.Delete(recursive: true);
        }
    }
}
