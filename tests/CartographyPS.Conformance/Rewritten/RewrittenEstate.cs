using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>Estate <c>a</c>, rewritten, with its lists in another order.</summary>
internal static class RewrittenEstate
{
    // Lists whose order means something: a policy's statements and a manifest list's parts go by their place, of a record's values Route 53
    // gives the first first, an interface's first address stands for it where none is the primary one, and a route's first attachment is
    // its target. A list that the graph has as one text keeps its order in it.
    private static readonly HashSet<string> Ordered =
        ["Statement", "manifests", "ResourceRecords", "Ipv6Addresses", "TransitGatewayAttachments", "DnsEntries", "ProcessorFeatures"];

    /// <summary>Writes it to a folder.</summary>
    public static void Write(string folder, Rewriting rewriting)
    {
        foreach (string file in Directory.EnumerateFiles(SimAws.Estate, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(SimAws.Estate, file);
            int account = relative.IndexOf(Path.DirectorySeparatorChar);
            string target = Path.Combine(folder, account < 0 ? relative : rewriting.Text(relative[..account]) + relative[account..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (account < 0) File.WriteAllText(target, Settings(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), rewriting).ToJsonString());
            else if (file.EndsWith(".json", StringComparison.Ordinal) && !relative.Contains("blobs", StringComparison.Ordinal)) WriteAnswers(file, target, rewriting);
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
            if (answer["return"] is JsonObject output) Shuffle(output, rewriting, isTop: true);
        }
        File.WriteAllText(target, operations.ToJsonString());
    }

    // Lists of things come in any order. Lists of texts do where they are the answer; further down their order is kept in the graph.
    private static void Shuffle(JsonObject output, Rewriting rewriting, bool isTop)
    {
        foreach (var (name, value) in output.ToList())
        {
            if (value is JsonObject inner) Shuffle(inner, rewriting, isTop: false);
            if (value is not JsonArray list) continue;

            foreach (var element in list.OfType<JsonObject>()) Shuffle(element, rewriting, isTop: false);
            if (Ordered.Contains(name) || !(isTop || list.Any(element => element is JsonObject))) continue;
            var elements = list.ToList();
            list.Clear();
            foreach (int index in rewriting.Order(elements.Count)) list.Add(elements[index]);
        }
    }
}
