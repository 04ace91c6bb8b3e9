using SimulatedAws.Protocols;
using SimulatedAws.Server;

namespace SimulatedAws.Identity;

/// <summary>An endpoint that gives credentials and is no signed AWS API.</summary>
internal interface ICredentialEndpoint
{
    /// <summary>Its name in fault rules and the log.</summary>
    string Service { get; }

    /// <summary>The name of what a request asks for; null when the request is for another endpoint.</summary>
    string? Operation(ApiRequest request);

    /// <summary>The response.</summary>
    WireOutput Answer(ApiRequest request);
}
