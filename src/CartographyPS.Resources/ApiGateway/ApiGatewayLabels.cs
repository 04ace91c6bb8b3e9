using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ApiGateway;

/// <summary>Labels of API Gateway's REST APIs.</summary>
internal static class ApiGatewayLabels
{
    public static readonly Label AWSAPIGatewayClientCertificate = Label.Of(["APIGatewayClientCertificate"]);
    public static readonly Label AWSAPIGatewayDeployment = Label.Of(["APIGatewayDeployment"]);
    public static readonly Label AWSAPIGatewayIntegration = Label.Of(["APIGatewayIntegration"]);
    public static readonly Label AWSAPIGatewayMethod = Label.Of(["APIGatewayMethod"]);
    public static readonly Label AWSAPIGatewayResource = Label.Of(["APIGatewayResource"]);
    public static readonly Label AWSAPIGatewayRestAPI = Label.Of(["APIGatewayRestAPI"]);
    public static readonly Label AWSAPIGatewayStage = Label.Of(["APIGatewayStage"]);
}
