using System.Text.Json;
using TrimApiModels;

// Usage: TrimApiModels APIS_FOLDER OUTPUT_FOLDER
//   APIS_FOLDER    the folder `apis` of the npm package aws-sdk (version 2)
//   OUTPUT_FOLDER  src/CartographyPS.Engine/Aws/Model/Services
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: TrimApiModels APIS_FOLDER OUTPUT_FOLDER");
    return 2;
}

string home = AppContext.BaseDirectory;
using var wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(home, "operations.json")));
var overlays = JsonSerializer.Deserialize<Dictionary<string, OverlayEntry[]>>(File.ReadAllText(Path.Combine(home, "overlay.json")), JsonSerializerOptions.Web)!;
foreach (var service in wanted.RootElement.EnumerateObject())
{
    string file = service.Value.GetProperty("file").GetString()!;
    var operations = service.Value.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()!).ToList();
    foreach (string operation in operations) ReadOnlyRule.Check(service.Name, operation);

    var model = ApiFiles.Read(args[0], file);
    if (overlays.Remove(service.Name, out var entries)) new Overlay(model).Apply(entries);
    var trimmed = new Trimmer(model, operations).Trim();
    File.WriteAllText(Path.Combine(args[1], service.Name + ".json"), trimmed);
    Console.WriteLine($"{service.Name}: {operations.Count} operations, {trimmed.Length} characters");
}
if (overlays.Count == 0) return 0;

Console.Error.WriteLine($"overlay.json names services of which operations.json has no operation: {string.Join(", ", overlays.Keys)}");
return 1;
