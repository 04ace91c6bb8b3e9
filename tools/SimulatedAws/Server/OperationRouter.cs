using System.Text;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>
/// Finds the service and operation of a request: by target, action, or method and path, within the service of the signature.
/// </summary>
internal sealed class OperationRouter(ServiceCatalog catalog)
{
    /// <summary>Sets the call's service, operation, error style and labels.</summary>
    /// <exception cref="WireException">There is no such operation.</exception>
    public void Route(Call call)
    {
        var request = call.Request;
        if (request.Header("x-amz-target") is { } target) ByTarget(call, target);
        else if (Form(request) is { } form && form.FirstOrDefault(pair => pair.Key == "Action").Value is { } action) ByAction(call, action, form);
        else ByPath(call);
    }

    /// <summary>Reads the form in the body or query string of a query or EC2 request; null for none.</summary>
    public static List<KeyValuePair<string, string>>? Form(ApiRequest request)
    {
        if (request.Method == "POST")
        {
            bool isForm = request.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;
            return isForm ? QueryText.Pairs(Encoding.UTF8.GetString(request.Body)) : null;
        }
        return request.QueryValue("Action") is not null ? [.. request.Query] : null;
    }

    private void ByTarget(Call call, string target)
    {
        int dot = target.LastIndexOf('.');
        string name = target[(dot + 1)..];
        call.Style = ErrorStyle.Json;
        Choose(call, catalog.ByTarget(dot < 0 ? "" : target[..dot]), name, "UnknownOperationException");
    }

    private void ByAction(Call call, string action, List<KeyValuePair<string, string>> form)
    {
        string version = form.FirstOrDefault(pair => pair.Key == "Version").Value ?? "";

        // STS accepts AssumeRoleWithWebIdentity without a signature.
        var services = catalog.BySigningName(call.Claim?.Service ?? "sts").Where(service => service.Protocol is Protocol.Ec2 or Protocol.Query).ToList();
        var exact = services.Where(service => service.ApiVersion == version).ToList();
        call.Style = call.Claim?.Service == "ec2" ? ErrorStyle.Ec2 : ErrorStyle.Query;
        Choose(call, exact.Count > 0 ? exact : services, action, "InvalidAction");
    }

    private static void Choose(Call call, IEnumerable<ServiceModel> services, string name, string unknownCode)
    {
        foreach (var service in services)
        {
            Identify(call, service);
            if (service.Operations.TryGetValue(name, out var operation))
            {
                Identify(call, operation);
                return;
            }
        }
        call.Service ??= call.Claim?.Service;
        call.OperationName = name;
        throw new WireException(unknownCode, $"The action {name} is not valid for this web service.", 400);
    }

    private void ByPath(Call call)
    {
        var request = call.Request;
        if (call.Claim is null) throw new WireException("MissingAuthenticationToken", "Missing Authentication Token", 403);

        var candidates = catalog.BySigningName(call.Claim.Service).Where(service => service.Protocol is Protocol.RestJson or Protocol.RestXml).ToList();
        string path = request.Path;
        if (call.Claim.Service == "s3")
        {
            bool control = path.StartsWith("/v20180820/", StringComparison.Ordinal);
            candidates = [.. candidates.Where(service => service.Name == (control ? "s3control" : "s3"))];
            if (!control && VirtualHost.Bucket(request.Header("host")) is { } bucket) path = "/" + bucket + path;
        }
        foreach (var service in candidates)
        {
            Identify(call, service);
            string[] segments = RestRoute.Segments(path);
            foreach (var route in catalog.Routes(service))
            {
                if (route.Match(request.Method, segments, request.Query) is not { } labels) continue;
                Identify(call, route.Operation);
                call.Labels = labels;
                return;
            }
        }
        call.Service ??= call.Claim.Service;
        throw new WireException("UnknownOperationException", $"There is no operation for {request.Method} {request.Path}.", 404);
    }

    private static void Identify(Call call, ServiceModel service)
    {
        call.Service = service.Name;
        call.Style = ServiceCatalog.StyleOf(service);
    }

    private static void Identify(Call call, OperationModel operation)
    {
        Identify(call, operation.Service);
        call.Operation = operation;
        call.OperationName = operation.Name;
    }
}
