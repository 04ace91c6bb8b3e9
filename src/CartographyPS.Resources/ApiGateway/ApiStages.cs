using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ApiGateway;

/// <summary>Ids of stages in the graph.</summary>
internal static class ApiStages
{
    /// <summary>
    /// A stage's id, of partition, API id and stage name: Cartography's short form of an ARN, without region and account. Nothing when one
    /// is missing.
    /// </summary>
    public static object? Arn(IReadOnlyList<JsonElement> values)
    {
        var (partition, api, stage) = (Values.Text(values[0]), Values.Text(values[1]), Values.Text(values[2]));
        return api is null || stage is null ? null : $"arn:{partition}:apigateway:::{api}/{stage}";
    }
}
