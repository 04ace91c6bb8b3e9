using System.Text.Json;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>A call about to be made: for a row, for several rows at once, or for the scope.</summary>
/// <param name="Call">The definition of the call.</param>
/// <param name="Parent">The parent row of its pages; null for a first call.</param>
/// <param name="Rows">The rows of a batch; empty for other calls.</param>
/// <param name="Part">The part that its pages belong to.</param>
/// <param name="Depth">The number of calls above it.</param>
/// <param name="Pages">The pages of its rows, held until the call has ended.</param>
internal sealed record CallRequest(
    CallSource Call, Row? Parent, IReadOnlyList<(string Key, Row Row)> Rows, string Part, int Depth, IReadOnlyList<PageLease> Pages)
{
    /// <summary>Returns a first call of a scope: once, or for each value of its setting (see <see cref="CallSource.ForEachOf"/>).</summary>
    public static IEnumerable<CallRequest> First(CallSource call, ScopeContext scope)
    {
        if (call.SpreadParameter is not { } spread) return [Only(call, scope)];

        var values = new List<string>();
        call.Parameters.First(parameter => parameter.Name == spread).Value.AddTexts(new Row(call, default, null, PartPath.Root, scope), values);
        return values.Distinct(StringComparer.Ordinal).Select(value =>
            new CallRequest(call, null, [], PartPath.Append(PartPath.Root, call.Operation.ToString(), value), 0, []) { Spread = value });
    }

    private static CallRequest Only(CallSource call, ScopeContext scope)
    {
        string? name = call.IsNamed ? call.ItemName!.Text(new Row(call, default, null, PartPath.Root, scope)) : null;
        return new(call, null, [], PartPath.Append(PartPath.Root, call.Operation.ToString(), name ?? string.Empty), 0, []);
    }

    /// <summary>Returns the call for one row of a page.</summary>
    public static CallRequest For(CallSource call, Row row, PageLease page, int depth)
    {
        string part = PartPath.Append(row.Part, call.Operation.ToString(), call.ItemName?.Text(row) ?? string.Empty);
        page.Hold();
        return new CallRequest(call, row, [], part, depth, [page]);
    }

    /// <summary>Returns the call that returned a row, repeated for that row.</summary>
    public static CallRequest Again(Repetition again, Row row, PageLease page, int depth)
    {
        string part = PartPath.Append(row.Part, again.Call.Operation.ToString(), again.Key.Text(row)!);
        page.Hold();
        return new CallRequest(again.Call, row, [], part, depth, [page]) { Repetition = again };
    }

    /// <summary>The setting's value that this first call is made for; null for other calls.</summary>
    public string? Spread { get; private init; }

    /// <summary>How the call is repeated; null when it is made as defined.</summary>
    public Repetition? Repetition { get; private init; }

    /// <summary>The row from which the call's parameters are read; null for a first call.</summary>
    public Row? Giver => Repetition is null ? Parent : Call.Parent is { } source ? Parent!.At(source) : null;

    /// <summary>The parts and items that are not read when the call fails.</summary>
    public IEnumerable<(string Part, string Item)> Items
    {
        get
        {
            if (Call.Batching is null)
            {
                string item = Parent is null
                    ? Spread ?? string.Empty
                    : (Repetition?.Key ?? Call.ItemName)?.Text(Parent) is { Length: > 0 } name ? name
                    : Call.Operation.Name;
                return [(Part, item)];
            }
            return Rows.Select(row => (PartPath.Append(Part, Call.Operation.ToString(), row.Key), row.Key));
        }
    }

    /// <summary>The batch split into two calls with half of the rows each; empty for a batch of one row.</summary>
    public IReadOnlyList<CallRequest> Halves => Rows.Count < 2
        ? []
        : [this with { Rows = [.. Rows.Take(Rows.Count / 2)] }, this with { Rows = [.. Rows.Skip(Rows.Count / 2)] }];

    /// <summary>The item that the pages are joined to; null for none.</summary>
    public JsonElement? JoinedItem => Call.Paging.JoinsParent ? Parent?.Item : null;

    /// <summary>Returns the call's parameters. Those without a value are left out.</summary>
    public IReadOnlyDictionary<string, object?> Parameters(ScopeContext scope)
    {
        var row = Rows.Count > 0 ? Rows[0].Row : Giver ?? new Row(Call, default, null, Part, scope);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Call.Parameters)
        {
            if (ParameterValue.Of(value.Get(row)) is { } given) parameters[name] = given;
        }
        if (Spread is not null) parameters[Call.SpreadParameter!] = Spread;
        if (Repetition is { } again) parameters[again.Parameter] = again.Key.Text(Parent!);
        if (Call.Batching is { } batching) parameters[batching.Member] = batching.Given(Rows.Select(item => item.Key));
        return parameters;
    }
}
