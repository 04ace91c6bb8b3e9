using SimulatedAws.Protocols;
using SimulatedAws.Server;

namespace SimulatedAws.Identity;

/// <summary>An endpoint that returns credentials and is not a signed AWS API.</summary>
internal interface ICredentialEndpoint
{
    /// <summary>The name in fault rules and the log.</summary>
    string Service { get; }

    /// <summary>Returns the operation of a request; null when the request is for another endpoint.</summary>
    string? Operation(ApiRequest request);

    /// <summary>Handles a request.</summary>
    WireOutput Answer(ApiRequest request);
}
