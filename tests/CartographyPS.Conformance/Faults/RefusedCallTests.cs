namespace CartographyPS.Conformance.Faults;

/// <summary>
/// Operations that AWS refuses. After a good sync and a change of the estate, a sync under the fault removes nothing that still exists, and
/// reports the failure. Without the fault, the graph is then that of a new ledger.
/// </summary>
public sealed class RefusedCallTests
{
    public static TheoryData<string, Fault> Cases =>
        FaultCases.With(Fault.AccessDenied, Fault.UnrecognizedClient, Fault.ExpiredToken, Fault.Throttled, Fault.RegionDisabled);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Loses_nothing(string identifier, Fault fault) => FaultCases.CheckAsync(identifier, fault);
}
