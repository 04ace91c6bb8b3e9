using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.ApiGatewayV2;

/// <summary>HTTP and WebSocket APIs of API Gateway.</summary>
internal sealed class Api : ResourceType
{
    public Api()
        : base("apigatewayv2", Placement.Regional, "API Gateway's HTTP and WebSocket APIs.")
    {
        Node(ApiGatewayV2Labels.AWSAPIGatewayV2API, Call(ApiGatewayV2Operations.GetApis).Each("Items"))
            .Id("ApiId")
            .Property("name", "Name")
            .Property("protocoltype", "ProtocolType")
            .Property("routeselectionexpression", "RouteSelectionExpression")
            .Property("apikeyselectionexpression", "ApiKeySelectionExpression")
            .Property("apiendpoint", "ApiEndpoint")
            .Property("version", "Version")
            .Property("createddate", "CreatedDate", Dates.PythonText)
            .Property("description", "Description")
            .Property("region", Region)
            .OwnedByAccount();
    }
}
