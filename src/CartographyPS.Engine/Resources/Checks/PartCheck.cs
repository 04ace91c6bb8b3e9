namespace CartographyPS.Engine.Resources.Checks;

/// <summary>
/// Checks that each call of a scope has a part of its own. Otherwise a failed call would keep, or a successful one replace, what another
/// call read.
/// </summary>
internal static class PartCheck
{
    /// <summary>Returns the mistakes of a type: calls that share a part.</summary>
    public static IEnumerable<string> Mistakes(ResourceType type)
    {
        foreach (var call in type.Requests.Where(call => call.Parent is not null && !call.IsNamed && !NamesARow(call)))
        {
            yield return $"{call.Operation} is made for each row of '{call.Parent!.Name}', and no parameter says for which: "
                + "give it one, or name the row with Named(...).";
        }
        foreach (var same in type.Requests.GroupBy(Part).Where(same => same.Count() > 1))
        {
            var call = same.First();
            if (same.All(other => other.IsShared) && same.Select(Asked).Distinct().Count() == 1) continue;
            yield return $"{call.Operation} is made {same.Count()} times under '{call.Parent?.Name ?? "scope"}' with the item "
                + $"'{call.ItemName?.ToString() ?? "none"}': "
                + "tell the calls apart with Named(...), or make one call and read its answer twice.";
        }
    }

    private static bool NamesARow(CallSource call) => call.ItemName is { } name && name.Paths.Any();

    // Two calls have the same part when their operation and item are the same and they are made for the rows of the same call.
    private static (Source?, string, string) Part(CallSource call) =>
        (
            call.Parent?.Ancestors.FirstOrDefault(source => source is CallSource), call.Operation.ToString(),
            call.ItemName is { } name ? Text(call, name) : string.Empty);

    private static string Asked(CallSource call) => string.Join(";", call.Parameters.Select(parameter => $"{parameter.Name}={Text(call, parameter.Value)}"));

    // Formats a value as text, which is equal only for equal values: sources are named by their place in the type.
    private static string Text(CallSource call, Value value)
    {
        var sources = call.Type.Sources.ToList();
        var paths = value.Paths.Select(path =>
            $"{((path.Source ?? call.Parent) is { } owner ? sources.IndexOf(Rows(owner)) : -1)}:{path.Path.Text}");
        return $"{value} {string.Join(",", paths)}";
    }

    // A source that takes all rows of another one has the same rows.
    private static Source Rows(Source source) =>
        source is ItemSource { Path.Text: ".", Expansion: null, Conditions.Count: 0, DistinctBy: null } again ? Rows(again.Parent!) : source;
}
