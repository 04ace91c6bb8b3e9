using System.Buffers;
using System.Buffers.Binary;
using CartographyPS.Engine.Files;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Records;

/// <summary>
/// A queue of records that are written once and read once. They are held in memory within the budget, and beyond it in a temporary file
/// that the system removes with its last handle.
/// </summary>
internal sealed class SpillBuffer(SpillBudget budget, string temporaryFolder) : IDisposable
{
    private const int ChunkSize = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length, int Counted)> _full = [];
    private byte[]? _chunk;
    private int _counted;
    private int _length;
    private FileStream? _file;

    /// <summary>Adds a record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        int needed = record.Length + 4;
        if (_chunk is null || _chunk.Length - _length < needed) NextChunk(needed);
        BinaryPrimitives.WriteInt32LittleEndian(_chunk.AsSpan(_length), record.Length);
        record.CopyTo(_chunk.AsSpan(_length + 4));
        _length += needed;
    }

    /// <summary>Reads the records in the order in which they were added.</summary>
    public void ForEach(RecordAction action)
    {
        if (_file is not null) ReadFile(_file, action);
        foreach (var (bytes, length, _) in _full) ReadChunk(bytes.AsSpan(0, length), action);
        if (_chunk is not null) ReadChunk(_chunk.AsSpan(0, _length), action);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (bytes, _, counted) in _full) Free(bytes, counted);
        _full.Clear();
        if (_chunk is not null) Free(_chunk, _counted);
        _chunk = null;
        _file?.Dispose();
        _file = null;
    }

    private static void ReadChunk(ReadOnlySpan<byte> chunk, RecordAction action)
    {
        while (!chunk.IsEmpty)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(chunk);
            action(chunk.Slice(4, length));
            chunk = chunk.Slice(4 + length);
        }
    }

    private static void ReadFile(FileStream file, RecordAction action)
    {
        file.Position = 0;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(ChunkSize);
        while (Fill(file, bytes, 4))
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            if (length > bytes.Length)
            {
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = ArrayPool<byte>.Shared.Rent(length);
            }
            if (!Fill(file, bytes, length)) throw new EndOfStreamException();
            action(bytes.AsSpan(0, length));
        }
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static bool Fill(FileStream file, byte[] bytes, int count)
    {
        int done = 0;
        while (done < count)
        {
            int read = file.Read(bytes, done, count - done);
            if (read == 0) return false;
            done += read;
        }
        return true;
    }

    private void NextChunk(int needed)
    {
        int size = Math.Max(needed, ChunkSize);
        int counted = budget.TryTake(size) ? size : 0;
        if (counted == 0)
        {
            foreach (var (bytes, length, wasCounted) in _full) WriteOut(bytes, length, wasCounted);
            _full.Clear();
            if (_chunk is not null) WriteOut(_chunk, _length, _counted);
            counted = budget.TryTake(size) ? size : 0;
        }
        else if (_chunk is not null)
        {
            _full.Add((_chunk, _length, _counted));
        }
        _chunk = ArrayPool<byte>.Shared.Rent(size);
        _counted = counted;
        _length = 0;
    }

    private void WriteOut(byte[] bytes, int length, int counted)
    {
        try
        {
            _file ??= OwnerOnly.CreateNew(
                Path.Combine(temporaryFolder, "cartography-" + Guid.NewGuid().ToString("N") + ".tmp"), FileShare.None, FileOptions.DeleteOnClose, ChunkSize);
            _file.Write(bytes, 0, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LedgerFileErrors.From(
                exception, $"No temporary file can be written to the folder '{temporaryFolder}'", "The sync needs write permission there.");
        }
        Free(bytes, counted);
    }

    private void Free(byte[] bytes, int counted)
    {
        budget.Return(counted);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}

/// <summary>Receives a record, which is valid only during the call.</summary>
internal delegate void RecordAction(ReadOnlySpan<byte> record);
