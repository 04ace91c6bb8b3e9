using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>The files of aws-sdk's <c>apis</c> folder.</summary>
internal static class ApiFiles
{
    private const string ModelEnd = ".min.json";

    /// <summary>Reads a service's model, with its paginators in the member <c>pagination</c>.</summary>
    /// <exception cref="TrimException">The package has no such file.</exception>
    public static JsonObject Read(string folder, string file)
    {
        if (!Directory.Exists(folder)) throw new TrimException($"There is no folder {folder}. docs/api-models.md says how to get it.");
        if (!File.Exists(Path.Combine(folder, file + ModelEnd)))
            throw Unknown.File(file, Directory.EnumerateFiles(folder, "*" + ModelEnd).Select(path => Path.GetFileName(path)[..^ModelEnd.Length]));

        var model = Parse(Path.Combine(folder, file + ModelEnd));
        string pages = Path.Combine(folder, file + ".paginators.json");
        model["pagination"] = File.Exists(pages) ? Parse(pages)["pagination"]!.DeepClone() : new JsonObject();
        return model;
    }

    private static JsonObject Parse(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
