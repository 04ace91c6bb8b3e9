using System.Text.Json.Nodes;

namespace SimulatedAws.Protocols;

/// <summary>Writes errors in the format of their service.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes the response of an error.</summary>
    /// <param name="style">The format.</param>
    /// <param name="error">The error.</param>
    /// <param name="service">The service; null when it is unknown.</param>
    /// <param name="requestId">The request's id.</param>
    public static WireOutput Write(ErrorStyle style, WireException error, string? service, string requestId)
    {
        var output = style switch
        {
            ErrorStyle.Json => Json(error, service),
            ErrorStyle.RestJson => RestJson(error),
            _ => Xml(style, error, requestId),
        };
        return error.Headers.Count == 0 ? output : output with { Headers = [.. output.Headers, .. error.Headers] };
    }

    private static WireOutput Xml(ErrorStyle style, WireException error, string requestId)
    {
        var text = new Utf8Text().Add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        switch (style)
        {
            case ErrorStyle.Ec2:
                Content(text.Add("<Response><Errors><Error>"), error).Add("</Error></Errors>").Element("RequestID", requestId).Close("Response");
                break;
            case ErrorStyle.S3:
                Content(text.Open("Error"), error).Element("RequestId", requestId).Element("HostId", "host-" + requestId).Close("Error");
                break;
            default:
                text.Add("<ErrorResponse><Error>").Element("Type", Side(error));
                Content(text, error).Close("Error").Element("RequestId", requestId).Close("ErrorResponse");
                break;
        }
        return WireOutput.Of(error.Status, style == ErrorStyle.S3 ? "application/xml" : "text/xml;charset=UTF-8", text.Bytes);
    }

    private static Utf8Text Content(Utf8Text text, WireException error)
    {
        text.Element("Code", error.Code).Element("Message", error.Message);
        foreach (var (name, value) in error.Members) text.Element(name, value);
        return text;
    }

    private static WireOutput Json(WireException error, string? service)
    {
        var body = new JsonObject { ["__type"] = "com.amazon.coral.service#" + error.Code, ["message"] = error.Message };
        var output = WireOutput.Of(error.Status, service == "sqs" ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1", body.ToJsonString());

        // SQS was a query service. Its clients still read the code of that protocol.
        return service == "sqs" ? output with { Headers = [.. output.Headers, new("x-amzn-query-error", $"{error.Code};{Side(error)}")] } : output;
    }

    private static WireOutput RestJson(WireException error)
    {
        var body = new JsonObject { ["message"] = error.Message, ["Message"] = error.Message };
        var output = WireOutput.Of(error.Status, "application/json", body.ToJsonString());
        return output with { Headers = [.. output.Headers, new("x-amzn-errortype", error.Code)] };
    }

    private static string Side(WireException error) => error.Status < 500 ? "Sender" : "Receiver";
}
