using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.ApiGateway;

/// <summary>REST APIs of API Gateway with their stages, deployments, resources, methods and integrations.</summary>
internal sealed class RestApi : ResourceType
{
    private const string NotFound = "NotFoundException";

    public RestApi()
        : base("apigateway", Placement.Regional, "API Gateway's REST APIs with stages, deployments, resources, methods and integrations.")
    {
        var apis = Call(ApiGatewayOperations.GetRestApis).Each("items");
        Apis(apis);
        Stages(apis);
        Deployments(apis);
        Resources(apis);
    }

    private void Apis(Source apis)
    {
        var policy = apis["policy"].As(RestApiPolicies.Unescape);
        var endpoint = apis["endpointConfiguration.types"].As(Lists.First);

        Node(ApiGatewayLabels.AWSAPIGatewayRestAPI, apis)
            .Id("id")
            .Property("createddate", "createdDate", Dates.PythonText)
            .Property("version", "version")
            .Property("minimumcompressionsize", "minimumCompressionSize")
            .Property("disableexecuteapiendpoint", "disableExecuteApiEndpoint")
            .Property("region", Region)
            .Property("anonymous_access", policy, ResourcePolicy.AllowsAnonymous)
            .Property("anonymous_actions", policy, ResourcePolicy.AnonymousActions)
            .Property("endpoint_type", endpoint)
            .Property("exposed_internet", endpoint, Mapping.IsOneOf("EDGE", "REGIONAL"))
            .OwnedByAccount();
    }

    private void Stages(Source apis)
    {
        var stages = apis.Call(ApiGatewayOperations.GetStages, ("restApiId", apis["id"])).Gone(NotFound).Each("item");
        Value arn = Value.Of(ApiStages.Arn, Value.Partition, apis["id"], stages["stageName"]);

        Node(ApiGatewayLabels.AWSAPIGatewayStage, stages)
            .Id(arn)
            .Property("stagename", "stageName")
            .Property("createddate", "createdDate", Dates.PythonText)
            .Property("deploymentid", "deploymentId")
            .Property("clientcertificateid", "clientCertificateId")
            .Property("cacheclusterenabled", "cacheClusterEnabled")
            .Property("cacheclusterstatus", "cacheClusterStatus")
            .Property("tracingenabled", "tracingEnabled")
            .Property("webaclarn", "webAclArn")
            .From("ASSOCIATED_WITH", ApiGatewayLabels.AWSAPIGatewayRestAPI, apis["id"])
            .OwnedByAccount();

        var certified = stages.Each(".").Where("clientCertificateId", Conditions.IsPresent);
        var certificates = certified
            .Call(ApiGatewayOperations.GetClientCertificate, ("clientCertificateId", certified["clientCertificateId"]))
            .Named(certified["stageName"])
            .Shared()
            .Gone(NotFound);

        Node(ApiGatewayLabels.AWSAPIGatewayClientCertificate, certificates)
            .Id("clientCertificateId")
            .Property("createddate", "createdDate", Dates.PythonText)
            .Property("expirationdate", "expirationDate", Dates.PythonText)
            .From("HAS_CERTIFICATE", ApiGatewayLabels.AWSAPIGatewayStage, arn)
            .OwnedByAccount();
    }

    private void Deployments(Source apis)
    {
        var deployments = apis.Call(ApiGatewayOperations.GetDeployments, ("restApiId", apis["id"])).Gone(NotFound).Each("items");
        Value id = Value.Of(Joined.WithSlash, apis["id"], deployments["id"]);

        Node(ApiGatewayLabels.AWSAPIGatewayDeployment, deployments)
            .Id(id)
            .Property("arn", id)
            .Property("description", "description")
            .Property("region", Region)
            .From("HAS_DEPLOYMENT", ApiGatewayLabels.AWSAPIGatewayRestAPI, apis["id"])
            .OwnedByAccount();
    }

    // With its methods embedded, a page of resources has the integrations too, which would be a call each.
    private void Resources(Source apis)
    {
        var resources = apis
            .Call(ApiGatewayOperations.GetResources, ("restApiId", apis["id"]), ("embed", Value.Constant(new[] { "methods" })))
            .Gone(NotFound)
            .Each("items");
        var methods = resources.Each("resourceMethods", Maps.Entries);
        var integrations = methods.Each("Value.methodIntegration");
        Value id = Value.Of(Joined.WithSlash, apis["id"], resources["id"], methods["Key"]);

        Node(ApiGatewayLabels.AWSAPIGatewayResource, resources)
            .Id("id")
            .Property("path", "path")
            .Property("pathpart", "pathPart")
            .Property("parentid", "parentId")
            .From("RESOURCE", ApiGatewayLabels.AWSAPIGatewayRestAPI, apis["id"])
            .OwnedByAccount();

        Node(ApiGatewayLabels.AWSAPIGatewayMethod, methods)
            .Id(id)
            .Property("httpmethod", "Key")
            .Property("resource_id", resources["id"])
            .Property("api_id", apis["id"])
            .Property("authorization_type", "Value.authorizationType")
            .Property("authorizer_id", "Value.authorizerId")
            .Property("request_validator_id", "Value.requestValidatorId")
            .Property("operation_name", "Value.operationName")
            .Property("api_key_required", "Value.apiKeyRequired", Flags.OrFalse)
            .From("HAS_METHOD", ApiGatewayLabels.AWSAPIGatewayResource, resources["id"])
            .OwnedByAccount();

        Node(ApiGatewayLabels.AWSAPIGatewayIntegration, integrations)
            .Id(id)
            .Property("httpmethod", methods["Key"])
            .Property("integration_http_method", "httpMethod")
            .Property("resource_id", resources["id"])
            .Property("api_id", apis["id"])
            .Property("type", "type")
            .Property("uri", "uri")
            .Property("connection_type", "connectionType")
            .Property("connection_id", "connectionId")
            .Property("credentials", "credentials")
            .From("HAS_INTEGRATION", ApiGatewayLabels.AWSAPIGatewayResource, resources["id"])
            .OwnedByAccount();
    }
}
