namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Counts the bytes that responses hold at one moment.</summary>
internal sealed class ReceivedBytes
{
    private readonly object _gate = new();
    private long _now;

    /// <summary>The most that were held at once.</summary>
    public long Most { get; private set; }

    /// <summary>Adds bytes; a negative number returns some.</summary>
    public void Add(long bytes)
    {
        lock (_gate)
        {
            _now += bytes;
            Most = Math.Max(Most, _now);
        }
    }
}
