using System.Text.Json;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Writes the bodies of the JSON protocols.</summary>
internal static class JsonRequestBody
{
    /// <summary>Writes the whole input as JSON, and the headers that name the operation.</summary>
    public static byte[] Write(OperationModel operation, IReadOnlyDictionary<string, object?> parameters, Dictionary<string, string> headers)
    {
        headers["Content-Type"] = "application/x-amz-json-" + operation.Service.JsonVersion;
        headers["X-Amz-Target"] = operation.Service.TargetPrefix + "." + operation.Name;
        return Body(operation, parameters);
    }

    /// <summary>Writes the body members as JSON; nothing when the operation has none.</summary>
    public static byte[] WriteRest(OperationModel operation, IReadOnlyDictionary<string, object?> parameters, Dictionary<string, string> headers)
    {
        if (!operation.Input.Members.Any(member => member.Location == MemberLocation.Body)) return [];
        headers["Content-Type"] = "application/json";
        return Body(operation, parameters);
    }

    private static byte[] Body(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        var buffer = new ByteBuffer(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var parameter in parameters)
            {
                var member = operation.Input.Find(parameter.Key)!;
                if (parameter.Value is null || member.Location != MemberLocation.Body) continue;
                json.WritePropertyName(member.WireName);
                WriteValue(json, parameter.Value, member);
            }
            json.WriteEndObject();
        }
        return buffer.Written.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object value, Member member)
    {
        switch (member.Shape.Kind)
        {
            case ShapeKind.List:
                json.WriteStartArray();
                foreach (object item in ParameterText.Items(value)) WriteValue(json, item, member.Shape.Element!);
                json.WriteEndArray();
                break;
            case ShapeKind.Structure or ShapeKind.Map:
                json.WriteStartObject();
                foreach (var entry in ParameterText.Members(value, member))
                {
                    if (entry.Value is null) continue;
                    var inner = member.Shape.Kind == ShapeKind.Map ? member.Shape.Element : member.Shape.Find(entry.Key);
                    if (inner is null) throw new ArgumentException($"'{member.Name}' has no member '{entry.Key}'.");
                    json.WritePropertyName(member.Shape.Kind == ShapeKind.Map ? entry.Key : inner.WireName);
                    WriteValue(json, entry.Value, inner);
                }
                json.WriteEndObject();
                break;
            case ShapeKind.Boolean:
                json.WriteBooleanValue(ParameterText.Flag(value, member));
                break;
            case ShapeKind.Integer or ShapeKind.Float:
                json.WriteRawValue(ParameterText.Number(value, member));
                break;
            case ShapeKind.Timestamp when (member.TimestampFormat ?? member.Shape.TimestampFormat ?? "unixTimestamp") == "unixTimestamp":
                json.WriteRawValue(ParameterText.Of(value, member, "unixTimestamp"));
                break;
            default:
                json.WriteStringValue(ParameterText.Of(value, member, "iso8601"));
                break;
        }
    }
}
