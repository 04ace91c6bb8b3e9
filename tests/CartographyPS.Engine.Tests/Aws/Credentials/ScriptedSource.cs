using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>Credentials that a test makes, by the number of the fetch.</summary>
internal sealed class ScriptedSource(Func<int, AwsCredentials> make) : ICredentialSource
{
    private int _fetches;

    public string Origin => "the test";

    /// <summary>The number of fetches.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>True to fail each fetch.</summary>
    public bool Fails { get; set; }

    /// <summary>A task that fetches wait for; null for none.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        int number = Interlocked.Increment(ref _fetches);
        if (Gate is { } gate) await gate.Task.WaitAsync(cancellationToken);
        return Fails ? throw new CredentialException("The test has none.") : make(number);
    }
}
