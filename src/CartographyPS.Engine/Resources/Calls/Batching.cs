using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How the rows of a source share calls.</summary>
/// <param name="Parameter">The list parameter, or a filter of one (<c>Filters[image-id]</c>).</param>
/// <param name="Size">The maximum number of values in a call.</param>
/// <param name="Value">A row's value.</param>
/// <param name="Results">The path from a page to the values that its results are for.</param>
/// <param name="ResultKey">The path from a result to that value.</param>
/// <param name="SplitOn">The errors that one value causes for the whole call, which is then retried with each half of the values.</param>
internal sealed record Batching(string Parameter, int Size, Value Value, JsonPath Results, JsonPath ResultKey, IReadOnlyList<ErrorSign> SplitOn)
{
    /// <summary>The request's member.</summary>
    public string Member => Parameter.Split('[')[0];

    /// <summary>The name of the filter that takes the values; null where the member itself is the list.</summary>
    public string? Filter => Parameter.EndsWith("]", StringComparison.Ordinal) ? Parameter.Substring(Member.Length + 1).TrimEnd(']') : null;

    /// <summary>Returns true when a single value may have caused the error.</summary>
    public bool IsSplitBy(string code, string message) => SplitOn.Any(sign => sign.Matches(code, message));

    /// <summary>Returns the request's member for the values.</summary>
    public object Given(IEnumerable<string> values)
    {
        var list = values.Cast<object?>().ToList();
        if (Filter is not { } filter) return list;
        return new List<object?> { new Dictionary<string, object?>(StringComparer.Ordinal) { ["Name"] = filter, ["Values"] = list } };
    }
}
