using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>Estate <c>a</c>, rewritten, with its lists in another order.</summary>
internal static class RewrittenEstate
{
    // Lists whose order matters: a policy's statements and a manifest list's parts are identified by position, the first of a record's
    // values is Route 53's first, an interface's first address represents it when none is primary, a route's first attachment is its target,
    // and a training job's first channel its input. A list that the graph stores as one text keeps its order in it.
    private static readonly HashSet<string> Ordered =
    [
        "Statement", "manifests", "ResourceRecords", "Ipv6Addresses", "TransitGatewayAttachments", "DnsEntries", "ProcessorFeatures", "cvss",
        "vulnerablePackages", "Policies", "InputDataConfig", "EventSelectors", "AdvancedEventSelectors", "FieldSelectors", "DataResources",
        "metricTransformations", "S3BucketDetails", "ProductionVariants", "SecurityGroups",
        "environmentVariables", "SourceDetails", "Containers", "Stacks/Tags",
    ];

    /// <summary>Writes the estate to a folder.</summary>
    public static void Write(string folder, Rewriting rewriting)
    {
        EstateBlobs.Write(
            folder,
            path => string.Join(Path.DirectorySeparatorChar, path.Split(Path.DirectorySeparatorChar).Select((part, index) => index is 0 or 3 ? rewriting.Text(part) : part)),
            rewriting.Text,
            rewriting.Rewrite);
        foreach (string file in Directory.EnumerateFiles(SimAws.Estate, "*", SearchOption.AllDirectories).Where(file => !EstateBlobs.Is(file)))
        {
            string relative = Path.GetRelativePath(SimAws.Estate, file);
            int account = relative.IndexOf(Path.DirectorySeparatorChar);
            string target = Path.Combine(folder, account < 0 ? relative : rewriting.Text(relative[..account]) + relative[account..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (account < 0) File.WriteAllText(target, Settings(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), rewriting).ToJsonString());
            else if (file.EndsWith(".json", StringComparison.Ordinal)) WriteAnswers(file, target, rewriting);
            else File.Copy(file, target);
        }
    }

    private static JsonObject Settings(JsonObject settings, Rewriting rewriting)
    {
        var accounts = new JsonObject();
        foreach (var (id, account) in settings["accounts"]!.AsObject())
        {
            var rewritten = rewriting.Value(account)!.AsObject();
            rewritten["roles"] = new JsonObject(account!["roles"]!.AsObject().Select(role => KeyValuePair.Create(rewriting.Text(role.Key), rewriting.Value(role.Value))));
            accounts[rewriting.Text(id)] = rewritten;
        }
        settings["accounts"] = accounts;
        return settings;
    }

    private static void WriteAnswers(string file, string target, Rewriting rewriting)
    {
        var operations = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (var answer in operations.SelectMany(operation => operation.Value!.AsArray()).Select(answer => answer!.AsObject()))
        {
            foreach (string member in new[] { "when", "return" })
            {
                if (answer.ContainsKey(member)) answer[member] = rewriting.Value(answer[member]);
            }
            if (answer["return"] is JsonObject output) Shuffle(output, rewriting, string.Empty);
        }
        File.WriteAllText(target, operations.ToJsonString());
    }

    // Lists of objects have no order. Lists of texts have none at the top of an answer; further down the graph keeps their order.
    private static void Shuffle(JsonObject output, Rewriting rewriting, string within)
    {
        foreach (var (name, value) in output.ToList())
        {
            if (value is JsonObject inner) Shuffle(inner, rewriting, name);
            if (value is not JsonArray list) continue;

            foreach (var element in list.OfType<JsonObject>()) Shuffle(element, rewriting, name);
            if (Ordered.Contains(name) || Ordered.Contains($"{within}/{name}")) continue;
            if (within.Length > 0 && !list.Any(element => element is JsonObject)) continue;
            var elements = list.ToList();
            list.Clear();
            foreach (int index in rewriting.Order(elements.Count)) list.Add(elements[index]);
        }
    }
}
