using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tagging;

/// <summary>Kinds of resources in the words of the tagging API: service and type, as in <c>ec2:instance</c>.</summary>
internal static class ResourceKinds
{
    private const int Parts = 6;
    private const int Service = 2;
    private const int Resource = 5;

    /// <summary>
    /// The kind of the resource that an ARN is of: the service and what stands before the resource's name. Of buckets and queues the
    /// service alone; of a load balancer that is no classic one, whose ARN has more than a name, its type too (<c>loadbalancer/app</c>). Nothing
    /// for what is no ARN.
    /// </summary>
    public static object? Of(JsonElement arn)
    {
        string[] parts = Values.Text(arn)?.Split([':'], Parts) ?? [];
        if (parts.Length < Parts || parts[0] != "arn") return null;

        string service = parts[Service];
        string[] resource = parts[Resource].Split('/', ':');
        return service switch
        {
            "s3" or "sqs" => service,
            "elasticloadbalancing" when resource is ["loadbalancer", _, _, ..] => $"{service}:{resource[0]}/{resource[1]}",
            _ => $"{service}:{resource[0]}",
        };
    }
}
