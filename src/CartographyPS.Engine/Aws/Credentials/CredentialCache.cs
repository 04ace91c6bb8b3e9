namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Keeps credentials until shortly before they expire and fetches new ones then, one fetch at a time. Where an early renewal fails, the
/// old ones serve as long as they are valid.
/// </summary>
internal sealed class CredentialCache(ICredentialSource source, Func<DateTimeOffset> clock) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private AwsCredentials? _current;

    /// <summary>Where they come from.</summary>
    public string Origin => source.Origin;

    /// <summary>Credentials that are valid now.</summary>
    /// <exception cref="CredentialException">There are none to be had.</exception>
    public async Task<AwsCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current && !EndsWithin(current, Early)) return current;

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_current is { } known && !EndsWithin(known, Early)) return known;
            try
            {
                return _current = await source.FetchAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (CredentialException) when (_current is { } old && !EndsWithin(old, Margin))
            {
                return old;
            }
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

    private bool EndsWithin(AwsCredentials credentials, TimeSpan span) => credentials.Expires is { } end && end - clock() <= span;
}
