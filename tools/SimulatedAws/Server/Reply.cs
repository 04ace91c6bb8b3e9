using SimulatedAws.Faults;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>What a request is answered with.</summary>
/// <param name="Output">The response; null where a fault gives none.</param>
/// <param name="Fault">The rule by which the request goes wrong; null for none.</param>
internal readonly record struct Reply(WireOutput? Output, FaultRule? Fault = null)
{
    /// <summary>The status; 0 where no response is given.</summary>
    public int Status => Fault?.Kind is FaultKind.Reset or FaultKind.Hang ? 0 : Output?.Status ?? 0;
}
