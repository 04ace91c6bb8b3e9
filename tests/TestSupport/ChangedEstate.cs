using System.Text.Json.Nodes;
using CartographyPS.Engine.Resources;

namespace TestSupport;

/// <summary>Writes estates that differ from another.</summary>
internal static class ChangedEstate
{
    /// <summary>Writes a changed copy of an estate.</summary>
    /// <param name="estate">The estate's folder.</param>
    /// <param name="copy">The folder for the copy.</param>
    /// <param name="change">Is given each output with its operation (<c>s3.ListBuckets</c>), to change it.</param>
    public static void Write(string estate, string copy, Action<string, JsonObject> change)
    {
        foreach (string file in Directory.EnumerateFiles(estate, "*.json", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(estate, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(file) == "estate.json" || Path.GetFileName(Path.GetDirectoryName(file)) == "blobs") File.Copy(file, target);
            else File.WriteAllText(target, Changed(File.ReadAllText(file), Path.GetFileName(file).Split('.')[0], change));
        }
    }

    /// <summary>
    /// The change by which each list that a resource type reads loses its first element, where it has another. Details of what has gone
    /// from a list may still be answered, as in AWS.
    /// </summary>
    public static Action<string, JsonObject> Shorter(IEnumerable<ResourceType> types)
    {
        var lists = types.SelectMany(type => type.AllCalls)
            .SelectMany(call => call.Items.OfType<ItemSource>(), (call, items) => (Operation: call.Operation.ToString(), items.Path.Text)).Distinct()
            .ToLookup(list => list.Operation, list => list.Text, StringComparer.Ordinal);
        return (operation, output) =>
        {
            foreach (string path in lists[operation])
            {
                JsonNode? found = output;
                foreach (string name in path.Split('.')) found = (found as JsonObject)?[name];
                if (found is JsonArray { Count: > 1 } list) list.RemoveAt(0);
            }
        };
    }

    private static string Changed(string json, string service, Action<string, JsonObject> change)
    {
        var operations = JsonNode.Parse(json)!.AsObject();
        foreach (var (operation, answers) in operations)
        {
            foreach (var output in answers!.AsArray().Select(answer => answer!["return"]).OfType<JsonObject>()) change(service + "." + operation, output);
        }
        return operations.ToJsonString();
    }
}
