using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>A part that never changes, as a reading asks for it.</summary>
/// <param name="Path">Which.</param>
/// <param name="Definition">By which definition.</param>
/// <param name="IsWhole">Whether it is read completely where the ledger does not have it.</param>
internal sealed record LastingPart(string Path, long Definition, bool IsWhole)
{
    /// <summary>Whether a contribution belongs to it.</summary>
    public bool Contains(object contribution) => Contains(contribution is NodeContribution node ? node.Part : ((EdgeContribution)contribution).Part);

    /// <summary>Whether a path is its or lies below it.</summary>
    public bool Contains(string path) => path.StartsWith(Path, StringComparison.Ordinal);
}
