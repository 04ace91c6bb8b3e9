namespace CartographyPS.Conformance.Faults;

/// <summary>
/// Operations that AWS refuses: after a good sync, and after the estate has changed, a sync under the fault removes nothing that still
/// exists and says what happened; when the fault is gone, the graph is that of a new ledger.
/// </summary>
public sealed class RefusedCallTests
{
    public static TheoryData<string, Fault> Cases =>
        FaultCases.With(Fault.AccessDenied, Fault.UnrecognizedClient, Fault.ExpiredToken, Fault.Throttled, Fault.RegionDisabled);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Loses_nothing(string identifier, Fault fault) => FaultCases.CheckAsync(identifier, fault);
}
