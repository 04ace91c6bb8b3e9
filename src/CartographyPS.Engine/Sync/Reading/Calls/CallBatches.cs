using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Collects what several rows of a call's pages make together: batched calls until their list is full, and folded rows.</summary>
internal sealed class CallBatches
{
    private readonly Dictionary<(CallSource Call, string Group), Batch> _waiting = [];
    private readonly HashSet<(CallSource Call, string Group, string Key)> _seen = [];

    /// <summary>The folded rows; null for none.</summary>
    public RowFolds? Folds { get; private set; }

    /// <summary>Adds a row that is folded.</summary>
    public void Fold(FoldSource source, Row row) => (Folds ??= new RowFolds()).Add(source, row);

    /// <summary>Adds a row to a batched call; returns the call when the row filled it.</summary>
    public CallRequest? Add(CallSource call, Row row, PageLease page, int depth)
    {
        string? key = call.Batching!.Value.Text(row);
        if (string.IsNullOrEmpty(key)) return null;

        // Rows share a call only within one part, and only when its other parameters are the same for them.
        string group = row.Part + RequestKey.Of(call.Parameters.Select(parameter => ParameterValue.Of(parameter.Value.Get(row))));
        if (!_seen.Add((call, group, key!))) return null;

        if (!_waiting.TryGetValue((call, group), out var batch)) _waiting[(call, group)] = batch = new Batch();
        batch.Add(key!, row, page);
        if (batch.Rows.Count < call.Batching.Size) return null;

        _waiting.Remove((call, group));
        return batch.Request(call, depth);
    }

    /// <summary>Returns the calls that are not full.</summary>
    public IEnumerable<CallRequest> Rest(int depth) => _waiting.Select(group => group.Value.Request(group.Key.Call, depth)).ToList();

    private sealed class Batch
    {
        private readonly HashSet<PageLease> _pages = [];

        public List<(string Key, Row Row)> Rows { get; } = [];

        public void Add(string key, Row row, PageLease page)
        {
            Rows.Add((key, row));
            if (_pages.Add(page)) page.Hold();
        }

        public CallRequest Request(CallSource call, int depth) => new(call, Rows[0].Row.Parent, Rows, Rows[0].Row.Part, depth, [.. _pages]);
    }
}
