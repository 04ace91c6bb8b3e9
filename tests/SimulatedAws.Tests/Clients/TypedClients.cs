using Amazon.Runtime;

namespace SimulatedAws.Tests.Clients;

/// <summary>The settings of AWS's own clients for a server.</summary>
internal static class TypedClients
{
    public static BasicAWSCredentials Tester { get; } = new(EstateBuilder.AccessKey, EstateBuilder.SecretKey);

    public static BasicAWSCredentials Production { get; } = new("AKIAEXAMPLEPROD00001", "not/a/real/secret+key/of/production/0001");

    /// <summary>Configures a client: the server, a region, standard retries.</summary>
    public static T Config<T>(SimulatedAwsServer server, string region = "eu-central-1")
        where T : ClientConfig, new() => new()
    {
        ServiceURL = server.Endpoint, AuthenticationRegion = region, UseHttp = true, MaxErrorRetry = 3, RetryMode = RequestRetryMode.Standard,
    };
}
