using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Server;

namespace SimulatedAws.Protocols;

/// <summary>Reads a REST request: the members in path, query string and headers, and a JSON body.</summary>
internal static class RestInput
{
    /// <summary>Reads the input with API member names.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="labels">The decoded path parameters.</param>
    /// <exception cref="MalformedRequestException">A value does not fit the model.</exception>
    public static JsonObject Read(OperationModel operation, ApiRequest request, IReadOnlyDictionary<string, string> labels)
    {
        var shape = operation.Input;
        var input = operation.Service.Protocol == Protocol.RestJson && shape.Payload is null ? JsonInput.Read(shape, request.Body) : [];
        foreach (var member in shape.Members)
        {
            var value = member.Location switch
            {
                MemberLocation.Uri => labels.TryGetValue(member.WireName, out string? label) ? ScalarInput.Read(member.Shape, label) : null,
                MemberLocation.QueryString => Query(member, request),
                MemberLocation.Header => request.Header(member.WireName) is { } text ? ScalarInput.Read(member.Shape, text) : null,
                _ => null,
            };
            if (value is not null) input[member.Name] = value;
        }
        return input;
    }

    private static JsonNode? Query(Member member, ApiRequest request)
    {
        var values = request.Query.Where(pair => pair.Key == member.WireName).Select(pair => pair.Value);
        if (member.Shape.Kind != ShapeKind.List) return values.FirstOrDefault() is { } text ? ScalarInput.Read(member.Shape, text) : null;
        var list = new JsonArray([.. values.Select(value => ScalarInput.Read(member.Shape.Element!.Shape, value))]);
        return list.Count > 0 ? list : null;
    }
}
