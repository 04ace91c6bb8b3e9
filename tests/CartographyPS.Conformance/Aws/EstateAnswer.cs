using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Model;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>An answer of the estate, with the parameters that it is for.</summary>
/// <param name="Account">The account.</param>
/// <param name="Region">The region to call.</param>
/// <param name="Parameters">The parameters of the call.</param>
/// <param name="Output">The whole output; null for an error.</param>
/// <param name="ErrorCode">The error's code; null for an output.</param>
/// <param name="IsWhole">True when the server returns it in one page, since the request names the items.</param>
internal sealed record EstateAnswer(string Account, string Region, Dictionary<string, object?> Parameters, JsonObject? Output, string? ErrorCode, bool IsWhole = false)
{
    private const string Anything = "*";

    /// <summary>All answers to an operation, in all accounts and regions.</summary>
    internal static IEnumerable<EstateAnswer> Of(OperationModel operation) =>
        from file in Directory.EnumerateFiles(SimAws.Estate, operation.Service.Name + ".*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetFileName(file).Split('.')[0] == operation.Service.Name
        let answers = JsonNode.Parse(File.ReadAllText(file))![operation.Name] as JsonArray
        where answers is not null
        from answer in answers
        // Answers that only a newer API can return are skipped.
        where (answer["when"] as JsonObject ?? []).All(parameter => operation.Input.Find(parameter.Key) is not null)
        select Of(operation, file, answer!.AsObject());

    private static EstateAnswer Of(OperationModel operation, string file, JsonObject answer)
    {
        string region = Path.GetFileName(Path.GetDirectoryName(file)!);
        var output = answer["return"]?.AsObject();
        var parameters = SampleParameters.Of(operation);
        foreach (var (name, value) in answer["when"] as JsonObject ?? [])
        {
            parameters[name] = value is JsonValue && value.ToString() == Anything ? SampleParameters.Value(operation.Input.Find(name)!.Shape) : Parameter(value!);
        }
        bool named = false;
        if (answer["pick"] is JsonObject pick && pick["by"]!.ToString() is { } by && parameters.ContainsKey(by))
        {
            named = true;
            parameters[by] = output![pick["list"]!.ToString()]!.AsArray()
                .Select(item => Key(item!, pick["key"]!, operation.Input.Find(by)!.Shape.Element!.Shape.Kind == ShapeKind.Structure)).ToArray();
        }
        return new EstateAnswer(
            Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!), region == "aws-global" ? "us-east-1" : region, parameters, output,
            answer["error"]?["code"]?.ToString(), named);
    }

    private static object Key(JsonNode item, JsonNode key, bool isStructure)
    {
        if (key is JsonObject members)
        {
            return members.Where(member => item[member.Value!.ToString()] is not null)
                .ToDictionary(member => member.Key, member => (object?)Parameter(item[member.Value!.ToString()]!));
        }
        object value = Parameter(item[key.ToString()]!);
        return isStructure && value is not Dictionary<string, object?> ? new Dictionary<string, object?> { [key.ToString()] = value } : value;
    }

    private static object Parameter(JsonNode node) => node switch
    {
        JsonArray list => list.Select(item => Parameter(item!)).ToArray(),
        JsonObject members => members.ToDictionary(member => member.Key, member => (object?)Parameter(member.Value!)),
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        JsonValue value when value.TryGetValue(out long number) => number,
        _ => node.ToString(),
    };
}
