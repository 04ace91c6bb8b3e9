using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>The error in a failed response.</summary>
/// <param name="Code">The AWS error code, without its namespace; <c>Http500</c> and the like when the body has none.</param>
/// <param name="Message">AWS's message, which may be empty.</param>
/// <param name="RequestId">The request id; null for none.</param>
internal sealed record ErrorResponse(string Code, string Message, string? RequestId)
{
    private static readonly string[] RequestIdHeaders = ["x-amzn-requestid", "x-amz-request-id"];

    /// <summary>Reads a failed response. Never throws: with an unreadable body the HTTP status is the code.</summary>
    public static ErrorResponse Read(OperationModel operation, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        string? requestId = RequestIdHeaders.Select(headers.Find).FirstOrDefault(id => id is not null);
        try
        {
            var error = operation.Service.Protocol is Protocol.Json or Protocol.RestJson ? ReadJson(headers, body) : ReadXml(body);
            if (error is not null) return new ErrorResponse(ErrorText.Name(error.Code), ErrorText.Message(error.Message), error.RequestId ?? requestId);
        }
        catch (Exception exception) when (exception is XmlException or JsonException or InvalidOperationException)
        {
            // The page of a proxy or load balancer. Only the status is usable.
        }
        return new ErrorResponse(CodeOf(operation, status), $"The response was HTTP {status} without an AWS error.", requestId);
    }

    // S3's responses to HEAD have no body. These are the codes that the body would have. Any other response without an AWS error may come
    // from a proxy, which does not know whether the item exists.
    private static string CodeOf(OperationModel operation, int status) => (operation.HttpMethod, status) switch
    {
        ("HEAD", 301) => "PermanentRedirect",
        ("HEAD", 403) => "AccessDenied",
        ("HEAD", 404) => "NotFound",
        _ => "Http" + status,
    };

    private static ErrorResponse? ReadJson(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        // A service that used the query protocol before (SQS) has its code of that protocol in a header: Code;Sender.
        string? type = headers.Find("x-amzn-query-error")?.Split(';')[0] ?? headers.Find("x-amzn-errortype");
        if (body.Length == 0) return type is null ? null : new ErrorResponse(Bare(type), string.Empty, null);

        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) return null;
        string? code = type ?? Text(root, "__type") ?? Text(root, "code") ?? Text(root, "Code");
        return code is null ? null : new ErrorResponse(Bare(code), Text(root, "message") ?? Text(root, "Message") ?? string.Empty, null);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // "com.amazonaws.x#Code", "Code:http://..." and "Code" are the same code.
    private static string Bare(string code)
    {
        int colon = code.IndexOf(':');
        if (colon >= 0) code = code.Substring(0, colon);
        return code.Substring(code.LastIndexOf('#') + 1);
    }

    /// <summary>Reads an error document. Returns null for any other document.</summary>
    /// <exception cref="XmlException">The body is not XML.</exception>
    public static ErrorResponse? ReadXml(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0) return null;
        string? code = null, message = null, requestId = null;
        using var xml = XmlBody.Open(body);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "Code": code ??= Inner(xml); break;
                case "Message": message ??= Inner(xml); break;
                case "RequestId" or "RequestID": requestId ??= Inner(xml); break;
            }
        }
        return code is null ? null : new ErrorResponse(code, message ?? string.Empty, requestId);
    }

    private static string Inner(XmlReader xml)
    {
        using var inner = xml.ReadSubtree();
        inner.Read();
        return inner.ReadElementContentAsString();
    }
}
