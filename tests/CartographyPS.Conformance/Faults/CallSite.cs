using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Resources.Organizations;

namespace CartographyPS.Conformance.Faults;

/// <summary>An operation of a resource type that is to go wrong.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Operation">The operation.</param>
internal sealed record CallSite(ResourceType Type, Operation Operation)
{
    /// <summary>The calls of the definition that it stands for.</summary>
    public IReadOnlyList<CallSource> Calls { get; } = [.. Type.AllCalls.Where(call => call.Operation == Operation)];

    /// <summary>Whether it is what the scope is read by, and not a detail of an item.</summary>
    public bool IsFirst => Calls[0].Parent is null;

    /// <summary>Whether connecting to an account makes the call too.</summary>
    public bool IsOfConnection => Operation == OrganizationOperations.DescribeOrganization;

    /// <summary>How many calls lead to it.</summary>
    public int Depth => Calls.Min(Above);

    /// <summary>The error codes that mean that the item has gone; of an operation with one code for that and for "it has none", that.</summary>
    public IReadOnlyList<string> GoneCodes =>
        [.. (Calls[0].Absence.Gone.Count > 0 ? Calls[0].Absence.Gone : Calls[0].Absence.None).Select(sign => sign.Code)];

    /// <summary>Whether its denial makes another call stand in.</summary>
    public bool IsReplaced => Calls.All(call => call.Fallback.Exists);

    /// <summary>The operations that must be denied for it to be called at all.</summary>
    public IEnumerable<Operation> Denied => Calls.Any(call => !InsteadOf(call).Any()) ? [] : InsteadOf(Calls[0]).Distinct();

    /// <summary>All operations of a resource type.</summary>
    public static IReadOnlyList<CallSite> Of(ResourceType type) =>
        [.. type.AllCalls.Select(call => call.Operation).Distinct().Select(operation => new CallSite(type, operation))];

    private static int Above(CallSource call) => Ancestors(call).OfType<CallSource>().Count();

    private static IEnumerable<Operation> InsteadOf(CallSource call) =>
        Ancestors(call).Prepend(call).OfType<CallSource>().Select(above => above.Fallback.For?.Operation).OfType<Operation>();

    private static IEnumerable<Source> Ancestors(Source source)
    {
        for (var above = source.Parent; above is not null; above = above.Parent) yield return above;
    }
}
