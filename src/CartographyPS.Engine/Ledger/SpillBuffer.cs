using System.Text;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Holds contributions between their reading and the commit of their scope: in memory while they are few, then in a temporary file, so
/// that memory does not grow with the estate.
/// </summary>
internal sealed class SpillBuffer : IDisposable
{
    private const int InMemory = 1 << 20;

    private Stream _stream = new MemoryStream();
    private BinaryWriter _writer;

    public SpillBuffer() => _writer = new BinaryWriter(_stream, Encoding.UTF8);

    /// <summary>How many records it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a record.</summary>
    public void Add(Action<BinaryWriter> write)
    {
        write(_writer);
        Count++;
        if (_stream is MemoryStream { Length: > InMemory }) MoveToFile();
    }

    /// <summary>Reads the records, in the order in which they were written.</summary>
    public IEnumerable<T> Read<T>(Func<BinaryReader, T> read)
    {
        _writer.Flush();
        _stream.Position = 0;
        using var reader = new BinaryReader(_stream, Encoding.UTF8, leaveOpen: true);
        for (int i = 0; i < Count; i++) yield return read(reader);
        _stream.Position = _stream.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void MoveToFile()
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), "cartographyps-" + Guid.NewGuid().ToString("N")),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        _stream.Position = 0;
        _stream.CopyTo(file);
        _writer.Dispose();
        _stream = file;
        _writer = new BinaryWriter(file, Encoding.UTF8);
    }
}
