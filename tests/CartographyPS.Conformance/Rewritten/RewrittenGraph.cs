using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>An exported graph with a rewriting applied.</summary>
internal sealed class RewrittenGraph(Rewriting rewriting)
{
    private const string Acl = "AWSS3Acl";

    // Cartography's housekeeping, which does not depend on the estate.
    private static readonly HashSet<string> Kept = ["_module_name", "_module_version", "_ont_source", "_sub_resource_label", "firstseen", "lastupdated"];

    // What edges count, weigh and decide, and condition keys, which are keys of objects in policies.
    private static readonly HashSet<string> KeptOfEdges = ["times_used", "confidence", "condition_keys", "effective"];

    // What is read out of certificates, which stay as they are.
    private const string Certificate = "certificate_authority_";

    private readonly Dictionary<string, string> _aclIds = [];

    /// <summary>Writes the rewritten graph.</summary>
    public void Write(string source, string target)
    {
        var records = Read(source).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var owners = records.Where(record => IsEdge(record) && $"{record["to"]!["label"]}" == Acl && $"{record["type"]}" == "RESOURCE")
            .GroupBy(record => $"{record["to"]!["id"]}").ToDictionary(group => group.Key, group => $"{group.First()["from"]!["id"]}");
        foreach (var node in records.Where(record => !IsEdge(record))) Node(node, owners);
        foreach (var edge in records.Where(IsEdge)) Edge(edge);
        File.WriteAllLines(target, records.Select(record => record.ToJsonString()));
    }

    private static bool IsEdge(JsonObject record) => $"{record["kind"]}" == "edge";

    private static IEnumerable<string> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (text.ReadLine() is { } line) yield return line;
    }

    private void Node(JsonObject node, Dictionary<string, string> owners)
    {
        string id = $"{node["id"]}";
        var properties = Properties(node);
        node["id"] = rewriting.Value(node["id"]);
        if ($"{node["label"]}" == Acl)
        {
            string aclId = AclId(id, owners[id], properties);
            node["id"] = aclId;
            properties["id"] = aclId;
        }
        node["properties"] = properties;
    }

    private void Edge(JsonObject edge)
    {
        foreach (string end in new[] { "from", "to" })
        {
            var id = edge[end]!["id"];
            edge[end]!["id"] = $"{edge[end]!["label"]}" == Acl ? _aclIds[$"{id}"] : rewriting.Value(id);
        }
        edge["properties"] = Properties(edge);
    }

    private JsonObject Properties(JsonObject record) => new(record["properties"]!.AsObject().Select(property =>
        KeyValuePair.Create(property.Key, IsKept(property.Key, IsEdge(record)) ? property.Value?.DeepClone() : rewriting.Value(property.Key, property.Value))));

    private static bool IsKept(string property, bool ofEdge) =>
        Kept.Contains(property) || (ofEdge && KeptOfEdges.Contains(property)) || property.StartsWith(Certificate, StringComparison.Ordinal);

    // The id of an access control entry is a hash of its content.
    private string AclId(string id, string account, JsonObject properties)
    {
        string[] names = ["owner", "ownerid", "type", "displayname", "granteeid", "uri", "permission"];
        string text = string.Join(":", names.Select(name => properties[name]?.ToString() ?? "None").Prepend(rewriting.Text(account)));
        return _aclIds[id] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
