namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>A body without an end. Its bytes count as held until it is disposed.</summary>
internal sealed class EndlessStream(ReceivedBytes counter) : MemoryStream
{
    private long _read;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        await Task.Yield();
        int read = Math.Min(count, 16 * 1024);
        _read += read;
        counter.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        counter.Add(-Interlocked.Exchange(ref _read, 0));
        base.Dispose(disposing);
    }
}
