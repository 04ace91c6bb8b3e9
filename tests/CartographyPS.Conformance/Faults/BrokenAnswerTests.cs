namespace CartographyPS.Conformance.Faults;

/// <summary>As <see cref="RefusedCallTests"/>, for responses that cannot be read.</summary>
public sealed class BrokenAnswerTests
{
    public static TheoryData<string, Fault> Cases =>
        FaultCases.With(Fault.InternalError, Fault.ConnectionReset, Fault.TruncatedBody, Fault.GarbageBody);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Loses_nothing(string identifier, Fault fault) => FaultCases.CheckAsync(identifier, fault);
}
