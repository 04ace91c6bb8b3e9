using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.ApiGatewayV2;

/// <summary>Operations of API Gateway's HTTP and WebSocket APIs.</summary>
internal static class ApiGatewayV2Operations
{
    public static readonly Operation GetApis = Operation.Of("apigatewayv2");
}
