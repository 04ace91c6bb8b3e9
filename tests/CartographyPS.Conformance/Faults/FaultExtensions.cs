using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using SimulatedAws.Faults;

namespace CartographyPS.Conformance.Faults;

/// <summary>The rule of the simulated AWS for a fault, and the result that a sync must have.</summary>
internal static class FaultExtensions
{
    /// <summary>Returns the rule that makes each call of an operation fail, in the account with the workloads and in one region.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="site">The operation.</param>
    public static FaultRule Rule(this Fault fault, CallSite site) => fault switch
    {
        Fault.AccessDenied => Rule(site, FaultKind.Denied),
        Fault.UnrecognizedClient => Error(site, "UnrecognizedClientException", "The security token included in the request is invalid."),
        Fault.ExpiredToken => Error(site, "ExpiredToken", "The security token included in the request is expired"),
        Fault.Throttled => Rule(site, FaultKind.Throttle),
        Fault.InternalError => Rule(site, FaultKind.Http500),
        Fault.ConnectionReset => Rule(site, FaultKind.Reset),
        Fault.TruncatedBody => Rule(site, FaultKind.Truncate),
        Fault.GarbageBody => Rule(site, FaultKind.Garbage),
        Fault.RegionDisabled => Error(site, "OptInRequired", "You are not subscribed to this service."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    /// <summary>Returns the status that the scope must have.</summary>
    public static ScopeStatus Expected(this Fault fault, CallSite site)
    {
        if (fault is Fault.UnrecognizedClient or Fault.ExpiredToken) return ScopeStatus.Failed;
        // Without it there is no scope to read, whatever else is answered.
        if (site.IsOfConnection) return fault == Fault.AccessDenied ? ScopeStatus.Denied : ScopeStatus.Failed;
        if (fault == Fault.AccessDenied && site.IsReplaced) return ScopeStatus.Complete;
        return FailsWhole(site)
            ? fault switch { Fault.AccessDenied => ScopeStatus.Denied, Fault.RegionDisabled => ScopeStatus.Unsupported, _ => ScopeStatus.Failed }
            : ScopeStatus.Partial;
    }

    /// <summary>Returns true when a resource type states nothing without an operation.</summary>
    public static bool FailsWhole(CallSite site) => site.Type.Calls.Where(call => call.Fallback.For is null).All(call => call.Operation == site.Operation);

    /// <summary>Returns a rule for an operation where the sample estate has an answer.</summary>
    public static FaultRule Rule(CallSite site, FaultKind kind, string? code = null, string? message = null, int? page = null) => new()
    {
        Account = SampleSync.Production,
        Region = site.Type.Placement is Placement.Regional or Placement.Public ? SampleSync.Region : null,
        Service = site.Operation.Service,
        Operation = site.Operation.Name,
        Page = page,
        Kind = kind,
        Code = code,
        Status = code is null ? null : 403,
        Message = message,
    };

    private static FaultRule Error(CallSite site, string code, string message) => Rule(site, FaultKind.Error, code, message);
}
