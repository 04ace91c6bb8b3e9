using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>Reads bodies as tests write them.</summary>
internal static class Responses
{
    public static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    /// <summary>Reads a response and returns the document as text.</summary>
    public static string Read(string operation, string body, IReadOnlyDictionary<string, string>? headers = null, int status = 200) =>
        Read(operation, Encoding.UTF8.GetBytes(body), headers, status);

    /// <summary>Reads a response and returns the document as text.</summary>
    public static string Read(string operation, byte[] body, IReadOnlyDictionary<string, string>? headers = null, int status = 200)
    {
        using var document = ResponseReader.Read(Operation(operation), status, headers ?? NoHeaders, body);
        return document.RootElement.GetRawText();
    }

    /// <summary>Returns true when two texts are the same JSON.</summary>
    public static void AssertJson(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"expected {expected}\nactual   {actual}");
    }

    public static OperationModel Operation(string name)
    {
        string[] parts = name.Split('.');
        return ApiModels.Operation(parts[0], parts[1]);
    }
}
