using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Addressing;

/// <summary>
/// Finds the endpoints that settings name, in the order of the AWS SDKs: the parameter, <c>AWS_ENDPOINT_URL_service</c>,
/// <c>AWS_ENDPOINT_URL</c>, the profile's services section, the profile's <c>endpoint_url</c>.
/// </summary>
internal sealed class EndpointOverrides(string? parameter, AwsEnvironment environment, AwsProfiles? profiles, AwsProfile? profile)
{
    private readonly bool _ignored =
        string.Equals(
            environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?["ignore_configured_endpoint_urls"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the endpoint that a setting names for a service; null for none.</summary>
    /// <exception cref="FormatException">The setting is not an http or https URL.</exception>
    public Uri? Find(ServiceModel service)
    {
        string? url = parameter;
        if (url is null && !_ignored)
        {
            // The API model has an older id of EventBridge than the settings.
            string id = service.Name == "events" ? "EventBridge" : service.ServiceId.Replace(' ', '_');
            url = environment["AWS_ENDPOINT_URL_" + id.ToUpperInvariant()] ?? environment["AWS_ENDPOINT_URL"] ?? OfServices(id) ?? profile?["endpoint_url"];
        }
        if (url is null) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new FormatException($"The endpoint '{url}' is not an http or https URL. Write it as https://host or http://host:port.");
    }

    private string? OfServices(string id)
    {
        if (profile?["services"] is not { } name || profiles?.Section(AwsSectionTitle.Services, name) is not { } section) return null;
        // [services x] / s3_control = / (indented) endpoint_url = ...
        return section.Groups.TryGetValue(id.ToLowerInvariant(), out var settings) && settings.TryGetValue("endpoint_url", out string? url) ? url : null;
    }
}
