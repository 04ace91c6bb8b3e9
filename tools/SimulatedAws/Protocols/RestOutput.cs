using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Writes the outputs of REST services: headers, and a body that contains the members or is one of them.</summary>
internal static class RestOutput
{
    private const string S3Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // The models do not name S3's root elements.
    private static readonly Dictionary<string, string> S3Roots = new(StringComparer.Ordinal)
    {
        ["ListBuckets"] = "ListAllMyBucketsResult",
        ["GetBucketAcl"] = "AccessControlPolicy",
        ["GetBucketLogging"] = "BucketLoggingStatus",
        ["GetBucketNotificationConfiguration"] = "NotificationConfiguration",
        ["GetBucketVersioning"] = "VersioningConfiguration",
    };

    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["s3"] = S3Namespace,
        ["s3control"] = "http://awss3control.amazonaws.com/doc/2018-08-20/",
        ["route53"] = "https://route53.amazonaws.com/doc/2013-04-01/",
        ["cloudfront"] = "http://cloudfront.amazonaws.com/doc/2020-05-31/",
    };

    /// <summary>Writes the response of an output with API member names.</summary>
    public static WireOutput Write(OperationModel operation, JsonElement output)
    {
        var headers = new List<KeyValuePair<string, string>>();
        int status = 200;
        foreach (var member in operation.Output.Members)
        {
            if (!output.TryGetProperty(member.Name, out var value) || value.ValueKind == JsonValueKind.Null) continue;
            if (member.Location == MemberLocation.Header) headers.Add(new(member.WireName, Header(member, value)));
            else if (member.Location == MemberLocation.Headers) headers.AddRange(value.EnumerateObject().Select(entry => KeyValuePair.Create(member.WireName + entry.Name, entry.Value.ToString())));
            else if (member.Location == MemberLocation.StatusCode) status = value.GetInt32();
        }
        var body = Body(operation, output, out string contentType);
        headers.Add(new("Content-Type", contentType));
        return new WireOutput(status, headers, body);
    }

    private static ReadOnlyMemory<byte> Body(OperationModel operation, JsonElement output, out string contentType)
    {
        bool xml = operation.Service.Protocol == Protocol.RestXml;
        contentType = !xml ? "application/json" : operation.Service.Name.StartsWith("s3", StringComparison.Ordinal) ? "application/xml" : "text/xml";
        var shape = operation.Output;
        if (shape.Payload is { } payload)
        {
            var member = shape.Find(payload)!;
            if (!output.TryGetProperty(payload, out var value)) return default;
            if (member.Shape.Kind == ShapeKind.String)
            {
                contentType = "application/json";
                return Encoding.UTF8.GetBytes(OutputText.String(value, percentEncode: false));
            }
            if (member.Shape.Kind == ShapeKind.Blob)
            {
                contentType = "application/octet-stream";
                return value.GetBytesFromBase64();
            }
            return xml ? Document(operation, member.WireName, member.Shape, value) : JsonText.Write(member.Shape, value);
        }
        if (!xml) return JsonText.Write(shape, output);
        if (shape.Members.All(member => member.Location != MemberLocation.Body)) return default;
        if (operation.Name == "GetBucketLocation") return Location(output);
        return Document(operation, S3Roots.GetValueOrDefault(operation.Name) ?? operation.Name + "Response", shape, output);
    }

    private static ReadOnlyMemory<byte> Document(OperationModel operation, string root, Shape shape, JsonElement value)
    {
        var text = new Utf8Text();
        string service = operation.Service.Name;
        text.Add($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}");
        if (Namespaces.GetValueOrDefault(service) is { } ns) text.Add($" xmlns=\"{ns}\"");
        var xml = new XmlOutput(text, percentEncode: false, milliseconds: service == "s3");
        xml.Attributes(shape, value);
        text.Add(">");
        xml.Members(shape, value);
        return text.Close(root).Bytes;
    }

    // Its single member is the root of the document.
    private static ReadOnlyMemory<byte> Location(JsonElement output)
    {
        string region = output.TryGetProperty("LocationConstraint", out var value) ? OutputText.String(value, percentEncode: false) : string.Empty;
        var text = new Utf8Text();
        text.Add($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<LocationConstraint xmlns=\"{S3Namespace}\">").Escaped(region, attribute: false);
        return text.Close("LocationConstraint").Bytes;
    }

    private static string Header(Member member, JsonElement value) => member.Shape.Kind switch
    {
        ShapeKind.Timestamp => OutputText.Timestamp(value, OutputText.FormatOf(member, "rfc822"), milliseconds: false),
        ShapeKind.List => string.Join(",", value.EnumerateArray().Select(item => Header(member.Shape.Element!, item))),
        _ when member.JsonValue => Convert.ToBase64String(Encoding.UTF8.GetBytes(OutputText.String(value, percentEncode: false))),
        _ => OutputText.String(value, percentEncode: false),
    };
}
