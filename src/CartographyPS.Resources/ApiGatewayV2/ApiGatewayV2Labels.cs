using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ApiGatewayV2;

/// <summary>Labels of API Gateway's HTTP and WebSocket APIs.</summary>
internal static class ApiGatewayV2Labels
{
    public static readonly Label AWSAPIGatewayV2API = Label.Of(["APIGatewayV2API"]);
}
