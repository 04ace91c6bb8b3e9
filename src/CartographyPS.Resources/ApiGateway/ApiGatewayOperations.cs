using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.ApiGateway;

/// <summary>Operations of API Gateway's REST APIs.</summary>
internal static class ApiGatewayOperations
{
    public static readonly Operation GetClientCertificate = Operation.Of("apigateway");
    public static readonly Operation GetDeployments = Operation.Of("apigateway");
    public static readonly Operation GetResources = Operation.Of("apigateway");
    public static readonly Operation GetRestApis = Operation.Of("apigateway");
    public static readonly Operation GetStages = Operation.Of("apigateway");
}
