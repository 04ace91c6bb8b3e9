using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Paging;

/// <summary>An empty output: empty lists, and the structure that contains the paged list.</summary>
internal static class EmptyOutput
{
    /// <summary>Builds the output of an operation without an answer in the estate.</summary>
    public static JsonElement Of(OperationModel model, PagedOperation operation)
    {
        var output = new JsonObject();
        foreach (var member in model.Output.Members)
        {
            if (member.Shape.Kind == ShapeKind.List && member.Location == MemberLocation.Body) output[member.Name] = new JsonArray();
        }
        foreach (string path in operation.Lists) Place(output, path, new JsonArray());
        if (operation.MoreResults is { } more) Place(output, more, false);
        return JsonSerializer.SerializeToElement(output);
    }

    private static void Place(JsonObject at, string path, JsonNode value)
    {
        string[] steps = path.Split('.');
        foreach (string step in steps[..^1])
        {
            if (at[step] is not JsonObject inner) at[step] = inner = [];
            at = inner;
        }
        at[steps[^1]] = value;
    }
}
