using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Keeps credentials until shortly before they expire and fetches new ones then, one fetch at a time. While the old ones are still valid
/// nobody waits for the new ones, and where an early fetch fails they serve on.
/// </summary>
/// <param name="source">Gives them.</param>
/// <param name="clock">The time.</param>
/// <param name="random">A number from 0 to 1, so that many accounts do not renew at one moment.</param>
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

    /// <summary>Where they come from.</summary>
    public string Origin => source.Origin;

    /// <summary>Credentials that are valid now.</summary>
    /// <exception cref="CredentialException">There are none to be had.</exception>
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
            return await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>AWS says that these have expired: fetches others. False when the source has none but the same.</summary>
    /// <exception cref="CredentialException">There are none to be had.</exception>
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

    private async Task<AwsCredentials> RefreshAsync(CancellationToken cancellationToken)
    {
        var known = _current;
        bool serves = known is not null && !EndsWithin(known, Margin);
        if (serves && (!EndsWithin(known!, _early) || clock() < _nextTry)) return known!;

        // A source whose own credentials end soon gives the same again until then: asking at each call would help nobody.
        _nextTry = clock() + BeforeNextTry;
        try
        {
            return _current = await source.FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialException) when (serves)
        {
            return known!;
        }
    }

    private bool EndsWithin(AwsCredentials credentials, TimeSpan span) => credentials.Expires is { } end && end - clock() <= span;
}
