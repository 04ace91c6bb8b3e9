using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>What the package lacks and the API has: paginators, and members of outputs that the graph needs.</summary>
internal static class Overlay
{
    /// <summary>Adds an overlay's paginators and members to a model.</summary>
    public static void Apply(JsonObject model, JsonElement overlay)
    {
        if (overlay.TryGetProperty("pagination", out var pages))
        {
            foreach (var page in pages.EnumerateObject()) model["pagination"]![page.Name] = JsonNode.Parse(page.Value.GetRawText());
        }
        if (!overlay.TryGetProperty("output", out var operations)) return;

        foreach (var operation in operations.EnumerateObject())
        {
            foreach (var place in operation.Value.EnumerateObject())
            {
                var structure = Find(model, Resolve(model, model["operations"]![operation.Name]!["output"]!), place.Name);
                foreach (var member in place.Value.EnumerateObject()) structure["members"]![member.Name] = JsonNode.Parse(member.Value.GetRawText());
            }
        }
    }

    private static JsonNode Find(JsonObject model, JsonNode shape, string path)
    {
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = step.Replace("[]", string.Empty, StringComparison.Ordinal);
            shape = Resolve(model, shape["members"]![name] ?? throw new InvalidOperationException($"There is no {name} for {path}."));
            if (step.EndsWith("[]", StringComparison.Ordinal)) shape = Resolve(model, shape["member"]!);
        }
        return shape;
    }

    private static JsonNode Resolve(JsonObject model, JsonNode reference) =>
        reference["shape"] is { } name ? model["shapes"]![(string)name!]! : reference;
}
