using System.Text.Json;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>Reads the model of one service: a trimmed JSON file of aws-sdk's <c>apis</c> folder (see tools/TrimApiModels).</summary>
internal sealed class ModelReader(string name, JsonElement root)
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

    /// <summary>Reads the service with its operations.</summary>
    public ServiceModel Read()
    {
        var metadata = root.GetProperty("metadata");
        string prefix = Text(metadata, "endpointPrefix")!;
        var service = new ServiceModel
        {
            Name = name,
            Protocol = ProtocolOf(Text(metadata, "protocol")!),
            EndpointPrefix = prefix,
            SigningName = Text(metadata, "signingName") ?? prefix,
            ApiVersion = Text(metadata, "apiVersion")!,
            TargetPrefix = Text(metadata, "targetPrefix"),
            JsonVersion = Text(metadata, "jsonVersion"),
            ServiceId = Text(metadata, "serviceId") ?? name,
        };
        service.Operations = root.GetProperty("operations").EnumerateObject()
            .ToDictionary(operation => operation.Name, operation => Operation(service, operation), StringComparer.Ordinal);
        return service;
    }

    private static Protocol ProtocolOf(string text) => text switch
    {
        "ec2" => Protocol.Ec2,
        "query" => Protocol.Query,
        "json" => Protocol.Json,
        "rest-json" => Protocol.RestJson,
        "rest-xml" => Protocol.RestXml,
        _ => throw new NotSupportedException($"The protocol {text} is unknown."),
    };

    private OperationModel Operation(ServiceModel service, JsonProperty property)
    {
        var operation = property.Value;
        bool hasHttp = operation.TryGetProperty("http", out var http);
        bool hasOutput = operation.TryGetProperty("output", out var output);
        return new OperationModel
        {
            Service = service,
            Name = property.Name,
            HttpMethod = (hasHttp ? Text(http, "method") : null) ?? "POST",
            RequestUri = (hasHttp ? Text(http, "requestUri") : null) ?? "/",
            Input = operation.TryGetProperty("input", out var input) ? ShapeOf(input) : Empty(),
            Output = hasOutput ? ShapeOf(output) : Empty(),
            ResultWrapper = hasOutput ? Text(output, "resultWrapper") : null,
            ResponseElement = service.Protocol is Protocol.Json or Protocol.RestJson
                ? null
                : Text(operation, "responseElement") ?? property.Name + "Response",
            HostPrefix = operation.TryGetProperty("endpoint", out var endpoint) ? Text(endpoint, "hostPrefix") : null,
            Paginator = root.TryGetProperty("pagination", out var pages) && pages.TryGetProperty(property.Name, out var page) ? Paginator(page) : null,
            Unsigned = Text(operation, "authtype") == "none",
        };
    }

    private static Paginator Paginator(JsonElement page) => new(
        Texts(page, "input_token"), Texts(page, "output_token"), Text(page, "limit_key"),
        page.TryGetProperty("page_size", out var size) ? size.GetInt32() : null, Texts(page, "named_by"),
        Text(page, "more_results"), Texts(page, "result_key"));

    private static Shape Empty() => new() { Kind = ShapeKind.Structure };

    private Shape ShapeOf(JsonElement reference)
    {
        if (Text(reference, "shape") is not { } shapeName) return Fill(new Shape(), reference);
        if (_shapes.TryGetValue(shapeName, out var known)) return known;

        // Registered before it is filled, because shapes may contain themselves.
        var shape = _shapes[shapeName] = new Shape();
        return Fill(shape, root.GetProperty("shapes").GetProperty(shapeName));
    }

    private Shape Fill(Shape shape, JsonElement json)
    {
        shape.Kind = KindOf(json);
        shape.Flattened = Flag(json, "flattened");
        shape.TimestampFormat = Text(json, "timestampFormat");
        shape.Payload = Text(json, "payload");
        shape.Required = Texts(json, "required");
        switch (shape.Kind)
        {
            case ShapeKind.Structure when json.TryGetProperty("members", out var members):
                shape.Members = [.. members.EnumerateObject().Select(member => Member(member.Name, member.Value))];
                shape.HasXmlAttributes = shape.Members.Any(member => member.XmlAttribute);
                break;
            case ShapeKind.List:
                shape.Element = Member("member", json.GetProperty("member"));
                break;
            case ShapeKind.Map:
                shape.Key = Member("key", json.GetProperty("key"));
                shape.Element = Member("value", json.GetProperty("value"));
                break;
        }
        return shape;
    }

    private Member Member(string memberName, JsonElement json)
    {
        string? wireName = Text(json, "locationName") ?? NameOfShape(json);
        return new Member
        {
            Name = memberName,
            WireName = wireName ?? memberName,
            HasWireName = wireName is not null,
            Shape = ShapeOf(json),
            Location = Text(json, "location") switch
            {
                "uri" => MemberLocation.Uri,
                "querystring" => MemberLocation.QueryString,
                "header" => MemberLocation.Header,
                "headers" => MemberLocation.Headers,
                "statusCode" => MemberLocation.StatusCode,
                _ => MemberLocation.Body,
            },
            QueryName = Text(json, "queryName"),
            XmlAttribute = Flag(json, "xmlAttribute"),
            Flattened = Flag(json, "flattened"),
            TimestampFormat = Text(json, "timestampFormat"),
            JsonValue = Flag(json, "jsonvalue"),
        };
    }

    // A shape may have a default wire name for all its members.
    private string? NameOfShape(JsonElement reference) =>
        Text(reference, "shape") is { } shapeName ? Text(root.GetProperty("shapes").GetProperty(shapeName), "locationName") : null;

    private static ShapeKind KindOf(JsonElement json)
    {
        if (Flag(json, "document")) return ShapeKind.Document;
        return Text(json, "type") switch
        {
            null or "string" or "character" => ShapeKind.String,
            "integer" or "long" or "short" or "byte" or "bigint" => ShapeKind.Integer,
            "float" or "double" or "bigdecimal" => ShapeKind.Float,
            "boolean" => ShapeKind.Boolean,
            "timestamp" => ShapeKind.Timestamp,
            "blob" => ShapeKind.Blob,
            "structure" => ShapeKind.Structure,
            "list" => ShapeKind.List,
            "map" => ShapeKind.Map,
            { } other => throw new NotSupportedException($"The shape type {other} is unknown."),
        };
    }

    private static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement json, string property) => json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Texts(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
    }
}
