using SimulatedAws.Faults;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>The reply to a request.</summary>
/// <param name="Output">The response; null when a fault suppresses it.</param>
/// <param name="Fault">The rule that makes the request fail; null for none.</param>
internal readonly record struct Reply(WireOutput? Output, FaultRule? Fault = null)
{
    /// <summary>The status; 0 without a response.</summary>
    public int Status => Fault?.Kind is FaultKind.Reset or FaultKind.Hang ? 0 : Output?.Status ?? 0;
}
