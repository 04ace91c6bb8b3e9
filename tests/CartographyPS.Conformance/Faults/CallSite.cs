using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Organizations;

namespace CartographyPS.Conformance.Faults;

/// <summary>An operation of a resource type that is to fail.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Operation">The operation.</param>
internal sealed record CallSite(ResourceType Type, Operation Operation)
{
    /// <summary>The calls of the definition that use the operation.</summary>
    public IReadOnlyList<CallSource> Calls { get; } = [.. Type.AllCalls.Where(call => call.Operation == Operation)];

    /// <summary>True for a first call of the scope; false for a detail of an item.</summary>
    public bool IsFirst => Calls[0].Parent is null;

    /// <summary>True when connecting to an account makes the call too.</summary>
    public bool IsOfConnection => Operation == OrganizationOperations.DescribeOrganization;

    /// <summary>True when its answers never change, so that a known answer is not requested again.</summary>
    public bool IsOnce => Calls.All(call => Ancestors(call).Prepend(call).OfType<CallSource>().Any(above => above.IsOnce));

    /// <summary>The number of calls above it.</summary>
    public int Depth => Calls.Min(Above);

    /// <summary>The errors that mean that the item no longer exists, also when they may mean "it has none" too.</summary>
    public IReadOnlyList<ErrorSign> GoneSigns => Calls[0].Absence.Gone.Count > 0 ? Calls[0].Absence.Gone : Calls[0].Absence.None;

    /// <summary>True when it has a fallback for a denial.</summary>
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
