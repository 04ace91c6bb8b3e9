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
using var overlays = JsonDocument.Parse(File.ReadAllText(Path.Combine(home, "overlay.json")));
foreach (var service in wanted.RootElement.EnumerateObject())
{
    string file = service.Value.GetProperty("file").GetString()!;
    var operations = service.Value.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()!).ToList();
    foreach (string operation in operations) ReadOnlyRule.Check(service.Name, operation);

    var model = ApiFiles.Read(args[0], file);
    if (overlays.RootElement.TryGetProperty(service.Name, out var overlay)) Overlay.Apply(model, overlay);
    var trimmed = new Trimmer(model, operations).Trim();
    File.WriteAllText(Path.Combine(args[1], service.Name + ".json"), trimmed);
    Console.WriteLine($"{service.Name}: {operations.Count} operations, {trimmed.Length} characters");
}
return 0;
