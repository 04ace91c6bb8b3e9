using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>Errors for names that the package does not have, with the nearest names that it has.</summary>
internal static class Unknown
{
    /// <summary>Returns the error for an operation that a service does not have.</summary>
    public static TrimException Operation(string list, string service, string name, JsonObject model) =>
        new($"{list}: {service} has no operation {name}.{Hint(name, model["operations"]!.AsObject().Select(operation => operation.Key))}");

    /// <summary>Returns the error for a file that the package does not have.</summary>
    public static TrimException File(string name, IEnumerable<string> files) =>
        new($"operations.json: the package has no file {name}.min.json.{Hint(name, files)}");

    private static string Hint(string name, IEnumerable<string> names) =>
        CartographyPS.Engine.Common.Suggestions.To(name, names) is { Count: > 0 } nearest ? $" Nearest: {string.Join(", ", nearest)}." : "";
}
