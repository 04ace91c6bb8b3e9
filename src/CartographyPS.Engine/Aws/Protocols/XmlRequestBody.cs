using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>The bodies of the XML protocol. Reading operations have none.</summary>
internal static class XmlRequestBody
{
    /// <summary>Returns an empty body.</summary>
    /// <exception cref="ArgumentException">A parameter belongs in the body.</exception>
    public static byte[] Write(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        var inBody = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => operation.Input.Find(parameter.Key)!).FirstOrDefault(member => member.Location == MemberLocation.Body);
        return inBody is null ? [] : throw new ArgumentException($"{operation}: '{inBody.Name}' belongs in an XML body, which no reading operation has.");
    }
}
