using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>The services of the model files, by their names in requests.</summary>
internal sealed class ServiceCatalog
{
    private readonly ILookup<string, ServiceModel> _bySigningName;
    private readonly ILookup<string, ServiceModel> _byTarget;
    private readonly ConcurrentDictionary<ServiceModel, RestRoute[]> _routes = new();

    /// <summary>Reads all model files.</summary>
    public ServiceCatalog()
    {
        ServiceModel[] services = [.. ApiModels.Names.Select(ApiModels.Service)];
        _bySigningName = services.ToLookup(service => service.SigningName, StringComparer.Ordinal);
        _byTarget = services.Where(service => service.TargetPrefix is not null).ToLookup(service => service.TargetPrefix!, StringComparer.Ordinal);
    }

    /// <summary>Finds the services with a signing name.</summary>
    public IEnumerable<ServiceModel> BySigningName(string name) => _bySigningName[name];

    /// <summary>Finds the services with a target prefix (JSON protocol).</summary>
    public IEnumerable<ServiceModel> ByTarget(string prefix) => _byTarget[prefix];

    /// <summary>Returns the routes of a REST service, the most specific first.</summary>
    public IReadOnlyList<RestRoute> Routes(ServiceModel service) =>
        _routes.GetOrAdd(service, model => [.. model.Operations.Values.Select(operation => new RestRoute(operation)).OrderByDescending(route => route.Rank)]);

    /// <summary>Returns the format of a service's errors.</summary>
    public static ErrorStyle StyleOf(ServiceModel service) => service.Protocol switch
    {
        Protocol.Ec2 => ErrorStyle.Ec2,
        Protocol.Query => ErrorStyle.Query,
        Protocol.Json => ErrorStyle.Json,
        Protocol.RestJson => ErrorStyle.RestJson,
        _ => service.Name == "s3" ? ErrorStyle.S3 : ErrorStyle.RestXml,
    };
}
