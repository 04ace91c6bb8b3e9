using System.Text;

namespace CartographyPS.Engine.Aws.Credentials.Processes;

/// <summary>
/// Collects the output of a process up to a limit. Beyond the limit it still reads the pipe, so that the process does not block on a full one.
/// </summary>
/// <param name="stream">The pipe.</param>
/// <param name="limit">The maximum number of bytes kept.</param>
internal sealed class ProcessOutput(Stream stream, int limit)
{
    private readonly object _gate = new();
    private readonly byte[] _kept = new byte[limit];
    private int _length;
    private long _read;
    private int _lines;
    private bool _inLine;

    /// <summary>True when more was written than the limit.</summary>
    public bool IsOver
    {
        get
        {
            lock (_gate) return _read > limit;
        }
    }

    /// <summary>The number of lines written, kept or not.</summary>
    public int Lines
    {
        get
        {
            lock (_gate) return _lines + (_inLine ? 1 : 0);
        }
    }

    /// <summary>The text kept so far.</summary>
    public string Text
    {
        get
        {
            lock (_gate) return Encoding.UTF8.GetString(_kept, 0, _length);
        }
    }

    /// <summary>Reads to the end of the pipe: until the last process that holds it has ended, which may be long after the first.</summary>
    /// <param name="over">Called when the limit is exceeded.</param>
    public async Task ReadAsync(Action? over = null)
    {
        byte[] bytes = new byte[4096];
        try
        {
            while (true)
            {
#pragma warning disable CA1835, CA2016 // .NET Standard has no other overload, and a read from a pipe cannot be cancelled.
                int count = await stream.ReadAsync(bytes, 0, bytes.Length).ConfigureAwait(false);
#pragma warning restore CA1835, CA2016
                if (count == 0) return;
                Keep(bytes, count);
                if (IsOver) over?.Invoke();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The pipe was closed: there is no more output.
        }
    }

    private void Keep(byte[] bytes, int count)
    {
        lock (_gate)
        {
            _read += count;
            int kept = Math.Min(count, limit - _length);
            Buffer.BlockCopy(bytes, 0, _kept, _length, kept);
            _length += kept;
            for (int i = 0; i < count; i++)
            {
                _inLine = bytes[i] != '\n';
                if (!_inLine) _lines++;
            }
        }
    }
}
