using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>Trims a service's model to the wanted operations, the shapes that they use, and what a reader needs of each.</summary>
internal sealed class Trimmer(
    string service, JsonObject model, IReadOnlyList<string> operations, IReadOnlyDictionary<string, PageSize> sizes)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Metadata =
        ["apiVersion", "endpointPrefix", "signingName", "protocol", "targetPrefix", "jsonVersion", "serviceId"];
    private static readonly string[] OperationMembers = ["http", "authtype", "endpoint", "responseElement"];
    private static readonly string[] Traits =
    [
        "shape", "type", "location", "locationName", "flattened", "queryName", "xmlAttribute", "timestampFormat", "payload", "document",
        "jsonvalue", "resultWrapper",
    ];

    private readonly SortedDictionary<string, JsonObject> _shapes = new(StringComparer.Ordinal);

    /// <summary>Returns the trimmed model, with a line for each operation and shape, so that diffs are readable.</summary>
    /// <exception cref="TrimException">The package lacks an operation, or an operation lacks its page size.</exception>
    public string Trim()
    {
        var trimmed = operations.Select(name => (name, Operation(name))).ToList();
        var pages = model["pagination"]!.AsObject().Where(page => operations.Contains(page.Key) && page.Value!["input_token"] is not null)
            .OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => (page.Key, Paginator(page.Key, page.Value!.AsObject())));

        return "{\n\"metadata\":" + Text(Pick(model["metadata"]!.AsObject(), Metadata)) + ",\n"
            + Section("operations", trimmed) + ",\n" + Section("shapes", _shapes.Select(shape => (shape.Key, shape.Value))) + ",\n"
            + Section("pagination", pages) + "\n}\n";
    }

    private static string Section(string name, IEnumerable<(string Name, JsonObject Value)> members) =>
        $"\"{name}\":{{" + string.Join(",", members.Select(member => $"\n\"{member.Name}\":{Text(member.Value)}")) + "}";

    private static string Text(JsonObject json) => json.ToJsonString(Compact);

    // Some paginators do not name their list. When the output has only one, that is it.
    private JsonObject Paginator(string name, JsonObject paginator)
    {
        // AWS silently truncates some lists when the request has no page size, so each operation must have one.
        if (sizes.TryGetValue(name, out var size)) size.Note(paginator);
        else if (paginator["limit_key"] is not null) throw new TrimException($"page-sizes.json: {service}.{name} takes a page size ({paginator["limit_key"]}) and has none.");
        if (paginator["result_key"] is not null) return paginator;
        var output = model["operations"]![name]!["output"]!;
        if (output["shape"] is { } reference) output = model["shapes"]![(string)reference!]!;
        var lists = output["members"]!.AsObject().Where(member => TypeOf(member.Value!) == "list").Select(member => member.Key).ToList();
        if (lists.Count == 1) paginator["result_key"] = lists[0];
        return paginator;
    }

    private string? TypeOf(JsonNode member) =>
        (string?)(member["shape"] is { } reference ? model["shapes"]![(string)reference!]! : member)["type"];

    private JsonObject Operation(string name)
    {
        var source = model["operations"]![name]?.AsObject() ?? throw Unknown.Operation("operations.json", service, name, model);
        var operation = Pick(source, OperationMembers);
        if (source["input"] is JsonObject input) operation["input"] = Shape(input, required: true);
        if (source["output"] is JsonObject output) operation["output"] = Shape(output, required: false);
        if (PayloadElement(source) is { } element)
        {
            // Added last, even when a trimmed model has it already: trimming twice must give the same text.
            operation.Remove("responseElement");
            operation["responseElement"] = element;
        }
        return operation;
    }

    // In REST-XML a structure as payload is the whole document, and its root has the member's name.
    private string? PayloadElement(JsonObject operation)
    {
        if ((string?)model["metadata"]!["protocol"] != "rest-xml" || operation["output"] is not { } reference) return null;
        var output = reference["shape"] is { } name ? model["shapes"]![(string)name!]! : reference;
        if ((string?)output["payload"] is not { } payload) return null;

        var member = output["members"]![payload]!;
        return TypeOf(member) == "structure" ? (string?)member["locationName"] ?? payload : null;
    }

    private JsonObject Shape(JsonObject source, bool required)
    {
        var shape = Pick(source, Traits);
        if (required && source["required"] is JsonArray names) shape["required"] = names.DeepClone();
        foreach (string part in new[] { "member", "key", "value" })
        {
            if (source[part] is JsonObject element) shape[part] = Shape(element, required);
        }
        if (source["members"] is JsonObject members)
        {
            var kept = new JsonObject();
            foreach (var member in members) kept[member.Key] = Shape(member.Value!.AsObject(), required);
            shape["members"] = kept;
        }
        if (source["shape"] is JsonValue reference) Reach((string)reference!, required);
        return shape;
    }

    private void Reach(string name, bool required)
    {
        if (_shapes.ContainsKey(name)) return;
        _shapes[name] = [];
        _shapes[name] = Shape(model["shapes"]![name]!.AsObject(), required);
    }

    private static JsonObject Pick(JsonObject source, string[] names)
    {
        var picked = new JsonObject();
        foreach (string name in names)
        {
            if (source[name] is { } value) picked[name] = value.DeepClone();
        }
        return picked;
    }
}
