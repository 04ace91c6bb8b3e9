using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>A part that never changes, as a reading uses it.</summary>
/// <param name="Path">The part's path.</param>
/// <param name="Definition">The hash of the definition.</param>
/// <param name="IsWhole">True when it is read completely if the ledger does not have it.</param>
internal sealed record LastingPart(string Path, long Definition, bool IsWhole)
{
    /// <summary>Returns true when a contribution belongs to the part.</summary>
    public bool Contains(object contribution) => Contains(contribution is NodeContribution node ? node.Part : ((EdgeContribution)contribution).Part);

    /// <summary>Returns true when a path is the part's or below it.</summary>
    public bool Contains(string path) => path.StartsWith(Path, StringComparison.Ordinal);
}
