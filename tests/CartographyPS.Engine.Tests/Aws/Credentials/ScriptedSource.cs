using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>Credentials that a test makes, by the number of the fetch.</summary>
internal sealed class ScriptedSource(Func<int, AwsCredentials> make) : ICredentialSource
{
    private int _fetches;

    public string Origin => "the test";

    /// <summary>How often it was asked.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>Whether it has none.</summary>
    public bool Fails { get; set; }

    /// <summary>What fetches wait for; null for nothing.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        int number = Interlocked.Increment(ref _fetches);
        if (Gate is { } gate) await gate.Task.WaitAsync(cancellationToken);
        return Fails ? throw new CredentialException("The test has none.") : make(number);
    }
}
