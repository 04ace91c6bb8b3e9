using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>The files of aws-sdk's <c>apis</c> folder.</summary>
internal static class ApiFiles
{
    /// <summary>A service's model with its paginators in the member <c>pagination</c>.</summary>
    public static JsonObject Read(string folder, string file)
    {
        var model = Parse(Path.Combine(folder, file + ".min.json"));
        string pages = Path.Combine(folder, file + ".paginators.json");
        model["pagination"] = File.Exists(pages) ? Parse(pages)["pagination"]!.DeepClone() : new JsonObject();
        return model;
    }

    private static JsonObject Parse(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
