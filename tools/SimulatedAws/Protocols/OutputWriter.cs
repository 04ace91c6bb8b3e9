using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Writes outputs in the protocol of their service.</summary>
internal static class OutputWriter
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// <summary>Writes the response of an output with API member names.</summary>
    public static WireOutput Write(OperationModel operation, JsonElement output) => operation.Service.Protocol switch
    {
        Protocol.Ec2 => Ec2(operation, output),
        Protocol.Query => Query(operation, output),
        Protocol.Json => WireOutput.Of(200, "application/x-amz-json-" + (operation.Service.JsonVersion ?? "1.1"), JsonText.Write(operation.Output, output)),
        _ => RestOutput.Write(operation, output),
    };

    private static WireOutput Ec2(OperationModel operation, JsonElement output)
    {
        var text = new Utf8Text();
        text.Add(Declaration).Add($"<{operation.Name}Response xmlns=\"http://ec2.amazonaws.com/doc/{operation.Service.ApiVersion}/\"><requestId>");
        int id = text.Length;
        text.Add("</requestId>");
        new XmlOutput(text, percentEncode: false, milliseconds: true).Members(operation.Output, output);
        text.Close(operation.Name + "Response");
        return WireOutput.Of(200, "text/xml;charset=UTF-8", text.Bytes, id);
    }

    private static WireOutput Query(OperationModel operation, JsonElement output)
    {
        var service = operation.Service;
        var text = new Utf8Text();
        text.Add($"<{operation.Name}Response xmlns=\"https://{service.EndpointPrefix}.amazonaws.com/doc/{service.ApiVersion}/\">");
        if (operation.ResultWrapper is { } wrapper)
        {
            text.Open(wrapper);
            new XmlOutput(text, percentEncode: service.Name == "iam", milliseconds: false).Members(operation.Output, output);
            text.Close(wrapper);
        }
        text.Add("<ResponseMetadata><RequestId>");
        int id = text.Length;
        text.Add("</RequestId></ResponseMetadata>").Close(operation.Name + "Response");
        return WireOutput.Of(200, "text/xml", text.Bytes, id);
    }
}
