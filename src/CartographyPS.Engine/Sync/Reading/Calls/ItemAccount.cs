using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>
/// Accounts for the items of a call whose response lists failures (see <see cref="CallSource.Failures"/>): each item is among the results,
/// no longer exists, or was not read.
/// </summary>
internal sealed class ItemAccount(CallRequest request, FailureList list)
{
    private const string NotAnswered = "NotAnswered";

    private readonly HashSet<string> _unanswered = new(request.Rows.Select(row => row.Key), StringComparer.Ordinal);
    private readonly List<(string? Key, string Reason)> _failed = [];
    private bool _hasResults;

    /// <summary>True when the response lists any failure.</summary>
    public bool HasFailures { get; private set; }

    /// <summary>Reads a page of the response.</summary>
    public void Read(JsonElement page)
    {
        _hasResults |= HasResults(page);
        foreach (var result in request.Call.Batching?.Results.FindAll(page) ?? []) _unanswered.Remove(Values.Text(result) ?? string.Empty);
        foreach (var failure in list.Items.FindAll(page))
        {
            HasFailures = true;
            string? key = Values.Text(list.Key.Find(failure));
            string? reason = list.Reason is null ? null : Values.Text(list.Reason.Find(failure));
            if (!list.MeansGone(reason)) _failed.Add((key, reason is { Length: > 0 } ? ErrorText.Name(reason) : NotAnswered));
            else if (key is not null) _unanswered.Remove(key);
        }
    }

    /// <summary>Returns the items that were not read, after all pages: the part whose data is kept, the item, and the reason.</summary>
    public IEnumerable<(string Part, string Item, string Reason)> NotRead()
    {
        if (request.Call.Batching is null)
        {
            // The one item that was asked for is somewhere.
            if (!_hasResults && !HasFailures) return [(request.Part, Name(null), NotAnswered)];
            return _failed.Select(failure => (request.Part, Name(failure.Key), failure.Reason));
        }

        // A failure that names none of the requested items may concern any that is not among the results.
        var parts = request.Items.ToDictionary(item => item.Item, item => item.Part, StringComparer.Ordinal);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, reason) in _failed)
        {
            if (key is not null && parts.ContainsKey(key)) reasons[key] = reason;
            else foreach (string item in _unanswered.Where(item => !reasons.ContainsKey(item))) reasons[item] = reason;
        }
        foreach (string item in _unanswered.Where(item => !reasons.ContainsKey(item))) reasons[item] = NotAnswered;
        return reasons.Select(reason => (parts[reason.Key], reason.Key, reason.Value));
    }

    // The response itself may be the item, or lists in it hold the item.
    private bool HasResults(JsonElement page) =>
        request.Call is { Nodes.Count: > 0 } or { Edges.Count: > 0 } or { Calls.Count: > 0 }
        || request.Call.Items.OfType<ItemSource>().Any(items => items.Expansion is not null || items.In(page).Any());

    private string Name(string? key) => key is { Length: > 0 } ? key : request.Call.Operation.Name;
}
