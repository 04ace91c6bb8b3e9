using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>The maximum page size of an operation: an entry of <c>page-sizes.json</c>.</summary>
/// <param name="Most">The greatest limit that the API accepts, from its reference.</param>
/// <param name="Named">The request members that name the items. With one of them the API refuses a limit, or needs none.</param>
internal sealed record PageSize(int Most, string[]? Named)
{
    /// <summary>Adds the size to a paginator.</summary>
    public void Note(JsonObject paginator)
    {
        paginator["page_size"] = Most;
        if (Named is not null) paginator["named_by"] = new JsonArray([.. Named.Select(name => (JsonNode)name)]);
    }
}
