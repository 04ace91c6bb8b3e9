using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>How much a page of an operation may be asked to hold: an entry of <c>page-sizes.json</c>.</summary>
/// <param name="Most">The greatest value that the API takes as the limit; from its reference.</param>
/// <param name="Named">The request members that name the items: with one of them the API refuses a limit, or needs none.</param>
internal sealed record PageSize(int Most, string[]? Named)
{
    /// <summary>Notes the size in a paginator.</summary>
    public void Note(JsonObject paginator)
    {
        paginator["page_size"] = Most;
        if (Named is not null) paginator["named_by"] = new JsonArray([.. Named.Select(name => (JsonNode)name)]);
    }
}
