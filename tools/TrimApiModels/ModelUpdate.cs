using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>Updates the models of a folder to the lists: all of them, or none when something does not fit.</summary>
internal static class ModelUpdate
{
    /// <summary>Updates the models, and reports the changes.</summary>
    /// <param name="lists">The folder with <c>operations.json</c>, <c>overlay.json</c> and <c>page-sizes.json</c>.</param>
    /// <param name="apis">The package's folder.</param>
    /// <param name="models">The models' folder.</param>
    /// <param name="output">Receives the changes, one line for each service.</param>
    /// <param name="error">Receives what does not fit.</param>
    /// <returns>The exit code: 0, or 1 when something does not fit and nothing was written.</returns>
    public static int Run(string lists, string apis, string models, TextWriter output, TextWriter error)
    {
        var (trimmed, problems) = Trim(lists, apis);
        foreach (string problem in problems) error.WriteLine(problem);
        if (problems.Count > 0) return 1;

        foreach (var (service, text) in trimmed)
        {
            string file = Path.Combine(models, service + ".json");
            string before = File.Exists(file) ? File.ReadAllText(file) : "";
            if (before == text) continue;
            File.WriteAllText(file, text);
            output.WriteLine($"{service}: {Change(before, text)}");
        }
        foreach (string file in Directory.EnumerateFiles(models, "*.json").Where(file => !trimmed.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            File.Delete(file);
            output.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: removed");
        }
        return 0;
    }

    /// <summary>Trims a model by the lists.</summary>
    /// <exception cref="TrimException">The lists do not fit the model.</exception>
    public static string Trim(Lists lists, string service, JsonObject model)
    {
        var operations = lists.Services[service].Operations;
        foreach (string operation in operations) ReadOnlyRule.Check(service, operation);
        if (lists.Overlays.TryGetValue(service, out var entries)) new Overlay(service, model).Apply(entries);
        return new Trimmer(service, model, operations, lists.PageSizes.TryGetValue(service, out var sizes) ? sizes : []).Trim();
    }

    private static (SortedDictionary<string, string> Models, List<string> Problems) Trim(string folder, string apis)
    {
        var models = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        try
        {
            var lists = Lists.Read(folder);
            foreach (var (service, (file, _)) in lists.Services)
            {
                try
                {
                    models[service] = Trim(lists, service, ApiFiles.Read(apis, file));
                }
                catch (TrimException exception)
                {
                    problems.Add(exception.Message);
                }
            }
            problems.AddRange(lists.Overlays.Keys.Except(lists.Services.Keys).Select(service => $"overlay.json: operations.json has no operation of {service}."));
            problems.AddRange(lists.PageSizes.Keys.Except(lists.Services.Keys).Select(service => $"page-sizes.json: operations.json has no operation of {service}."));
        }
        catch (TrimException exception)
        {
            problems.Add(exception.Message);
        }
        return (models, problems);
    }

    private static string Change(string before, string after)
    {
        if (before.Length == 0) return "new";
        string[] had = Operations(before);
        string[] has = Operations(after);
        string change = string.Join(", ", has.Except(had).Select(name => "+ " + name).Concat(had.Except(has).Select(name => "- " + name)));
        return change.Length == 0 ? "other shapes or pages" : change;
    }

    private static string[] Operations(string model) => [.. JsonNode.Parse(model)!["operations"]!.AsObject().Select(operation => operation.Key)];
}
