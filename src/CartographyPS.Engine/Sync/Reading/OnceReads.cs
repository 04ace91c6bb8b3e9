using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Tracks the calls whose responses never change (<see cref="CallSource.Once"/>): known ones, and those read completely.</summary>
internal sealed class OnceReads(IScopeWriter writer, ReadingFailures failures)
{
    private readonly ConcurrentDictionary<CallSource, long> _definitions = new();
    private readonly ConcurrentQueue<(string Part, long Definition)> _read = new();
    private readonly ConcurrentQueue<string> _missed = new();

    /// <summary>Returns true when the ledger has what the call would state. The ledger then keeps it.</summary>
    public bool Has(CallRequest request, CallTarget target) =>
        writer.Has(request.Part, Definition(request, target));

    /// <summary>Reports that all pages of a call were read. The calls below it may still be in flight.</summary>
    public void Read(CallRequest request, CallTarget target) =>
        _read.Enqueue((request.Part, Definition(request, target)));

    /// <summary>Something that a call was to read had gone: what it belongs to was not read completely.</summary>
    public void Missed(CallRequest request) => _missed.Enqueue(request.Part);

    /// <summary>Marks the calls that were read completely, after the scope's reading: those in and below which nothing failed or was missed.</summary>
    public void Conclude()
    {
        if (_read.IsEmpty) return;
        var failed = new HashSet<string>(failures.Parts.Concat(_missed).SelectMany(PartPath.WithAncestors), StringComparer.Ordinal);
        foreach (var (part, definition) in _read)
        {
            if (!failed.Contains(part)) writer.Complete(part, definition);
        }
    }

    // The request is a part of the hash: the response to another request is not known.
    private long Definition(CallRequest request, CallTarget target)
    {
        long definition = _definitions.GetOrAdd(request.Call, DefinitionHash.Of);
        return (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(RequestKey.Of(request.Call.Operation, target.Region, target.Parameters)), definition);
    }
}
