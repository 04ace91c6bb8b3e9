using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How the rows of a source share calls.</summary>
/// <param name="Parameter">The list parameter, or a filter of one (<c>Filters[image-id]</c>).</param>
/// <param name="Size">How many values a call takes.</param>
/// <param name="Value">A row's value.</param>
/// <param name="Results">The path from a page to the values that its results are for.</param>
/// <param name="ResultKey">The path from a result to that value.</param>
/// <param name="SplitOn">The errors that one of the values causes for all: the call is made again for each half of them.</param>
internal sealed record Batching(string Parameter, int Size, Value Value, JsonPath Results, JsonPath ResultKey, IReadOnlyList<ErrorSign> SplitOn)
{
    /// <summary>The request's member.</summary>
    public string Member => Parameter.Split('[')[0];

    /// <summary>The name of the filter that the values are given in; null where the list is the member itself.</summary>
    public string? Filter => Parameter.EndsWith("]", StringComparison.Ordinal) ? Parameter.Substring(Member.Length + 1).TrimEnd(']') : null;

    /// <summary>Whether an error is one that a single value causes.</summary>
    public bool IsSplitBy(string code, string message) => SplitOn.Any(sign => sign.Matches(code, message));

    /// <summary>What the request's member is for some values.</summary>
    public object Given(IEnumerable<string> values)
    {
        var list = values.Cast<object?>().ToList();
        if (Filter is not { } filter) return list;
        return new List<object?> { new Dictionary<string, object?>(StringComparer.Ordinal) { ["Name"] = filter, ["Values"] = list } };
    }
}
