using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Limits;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Caches credentials and renews them shortly before they expire, one fetch at a time. While the cached ones are valid no caller waits for
/// the fetch, and when it fails they stay in use.
/// </summary>
/// <param name="source">The source of the credentials.</param>
/// <param name="clock">The current time.</param>
/// <param name="random">A number from 0 to 1, so that many accounts do not renew at the same moment.</param>
internal sealed class CredentialCache(ICredentialSource source, Func<DateTimeOffset> clock, Func<double>? random = null) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly TimeSpan _early = Early + TimeSpan.FromTicks((long)(Spread.Ticks * (random ?? Jitter.Next)()));
    private volatile AwsCredentials? _current;
    private DateTimeOffset _nextTry = DateTimeOffset.MinValue;

    /// <summary>The origin of the credentials, for messages.</summary>
    public string Origin => source.Origin;

    /// <summary>Returns credentials that are valid now.</summary>
    /// <exception cref="CredentialException">The source has no credentials.</exception>
    public async Task<AwsCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current && !EndsWithin(current, Margin))
        {
            if (!EndsWithin(current, _early) || !await _gate.WaitAsync(0, cancellationToken).ConfigureAwait(false)) return current;
        }
        else
        {
            await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await RefreshHoldingGateAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Fetches new credentials, after AWS said that these have expired. Returns false when the source has only the same.</summary>
    /// <exception cref="CredentialException">The source has no credentials.</exception>
    public async Task<bool> RenewAsync(AwsCredentials expired, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_current is { } current && current != expired) return true;
            _current = null;
            var fetched = await source.FetchAsync(cancellationToken).ConfigureAwait(false);
            _current = fetched;
            return fetched != expired;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<AwsCredentials> RefreshHoldingGateAsync(CancellationToken cancellationToken)
    {
        var known = _current;
        bool isUsable = known is not null && !EndsWithin(known, Margin);
        if (isUsable && (!EndsWithin(known!, _early) || clock() < _nextTry)) return known!;

        // A source whose own credentials expire soon returns the same ones until then. Asking it at every call would gain nothing.
        _nextTry = clock() + BeforeNextTry;
        try
        {
            return _current = await source.FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialException) when (isUsable)
        {
            return known!;
        }
    }

    private bool EndsWithin(AwsCredentials credentials, TimeSpan span) => credentials.Expires is { } end && end - clock() <= span;
}
