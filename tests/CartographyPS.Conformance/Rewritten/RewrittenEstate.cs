using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>Estate <c>a</c>, rewritten, with its lists in another order.</summary>
internal static class RewrittenEstate
{
    // Lists whose order matters: a policy's statements and a manifest list's parts are identified by position, the first of a record's
    // values is Route 53's first, an interface's first address represents it when none is primary, and a route's first attachment is its
    // target. A list that the graph stores as one text keeps its order in it.
    private static readonly HashSet<string> Ordered =
        ["Statement", "manifests", "ResourceRecords", "Ipv6Addresses", "TransitGatewayAttachments", "DnsEntries", "ProcessorFeatures"];

    /// <summary>Writes the estate to a folder.</summary>
    public static void Write(string folder, Rewriting rewriting)
    {
        var files = Directory.EnumerateFiles(SimAws.Estate, "*", SearchOption.AllDirectories).ToLookup(file => Path.GetFileName(Path.GetDirectoryName(file)) == "blobs");
        WriteBlobs(folder, [.. files[true]], rewriting);
        foreach (string file in files[false])
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

    // Answers and other blobs name a blob by the digest of its content: those that name others come after them.
    private static void WriteBlobs(string folder, IReadOnlyList<string> files, Rewriting rewriting)
    {
        var waiting = files.Select(file => (File: file, Text: File.ReadAllText(file), Digest: Digest(File.ReadAllBytes(file)))).ToList();
        while (waiting.Count > 0)
        {
            var blob = waiting.Find(blob => !waiting.Exists(other => other != blob && blob.Text.Contains(other.Digest, StringComparison.Ordinal)));
            waiting.Remove(blob);
            string[] parts = Path.GetRelativePath(SimAws.Estate, blob.File).Split(Path.DirectorySeparatorChar);
            string target = Path.Combine(folder, rewriting.Text(parts[0]), parts[1], parts[2], rewriting.Text(parts[3]));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, rewriting.Text(blob.Text));
            rewriting.Rewrite(blob.Digest, Digest(File.ReadAllBytes(target)));
        }
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

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

    // Lists of objects have no order. Lists of texts have none at the top of an answer; further down the graph keeps their order.
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
