using System.Text.Json;

namespace TrimApiModels;

/// <summary>
/// The wanted content of the models: <c>operations.json</c>, <c>overlay.json</c> with what the package lacks, and <c>page-sizes.json</c>.
/// </summary>
/// <param name="Services">Each service with its file in the package and its operations.</param>
/// <param name="Overlays">The overlay's entries of each service.</param>
/// <param name="PageSizes">The page sizes of each service's operations.</param>
internal sealed record Lists(
    IReadOnlyDictionary<string, (string File, IReadOnlyList<string> Operations)> Services, IReadOnlyDictionary<string, OverlayEntry[]> Overlays,
    IReadOnlyDictionary<string, Dictionary<string, PageSize>> PageSizes)
{
    /// <summary>Reads the lists in a folder.</summary>
    /// <exception cref="TrimException">A list is not JSON, or has the wrong form.</exception>
    public static Lists Read(string folder)
    {
        using var wanted = Read(folder, "operations.json", json => JsonDocument.Parse(json));
        var services = wanted.RootElement.EnumerateObject().ToDictionary(
            service => service.Name,
            service => (service.Value.GetProperty("file").GetString()!,
                (IReadOnlyList<string>)[.. service.Value.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()!)]));
        var overlays = Read(folder, "overlay.json", json => JsonSerializer.Deserialize<Dictionary<string, OverlayEntry[]>>(json, JsonSerializerOptions.Web)!);
        var sizes = Read(
            folder, "page-sizes.json", json => JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, PageSize>>>(json, JsonSerializerOptions.Web)!);
        return new Lists(services, overlays, sizes);
    }

    private static T Read<T>(string folder, string file, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(Path.Combine(folder, file)));
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new TrimException($"{Path.Combine(folder, file)}: {exception.Message}");
        }
    }
}
