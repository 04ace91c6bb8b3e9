namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>Drivers for fake servers, with time that does not have to be waited for.</summary>
internal static class Drivers
{
    internal const string Secret = "not-a-secret-but-never-to-be-seen";

    internal static BoltCredential Credential => BoltCredential.Basic("neo4j", Secret);

    internal static BoltDriver Driver(this FakeServer server, FakeClock? clock = null, BoltDriverOptions? options = null, string scheme = "bolt") =>
        new(scheme + "://" + server.Host, Credential, options ?? new(), clock ?? new FakeClock(), () => 0.5);

    internal static Task<long> OneAsync(this BoltSession session, CancellationToken cancellationToken = default) =>
        session.ExecuteWriteAsync(
            async work =>
            {
                var result = await work.RunAsync("RETURN 1 AS one");
                await result.ReadAsync();
                return (long)result.Current["one"]!;
            },
            null, cancellationToken);
}
