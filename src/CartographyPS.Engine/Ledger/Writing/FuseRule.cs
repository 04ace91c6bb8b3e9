using System.Globalization;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Decides whether a commit is held because it removes too much.</summary>
internal static class FuseRule
{
    /// <summary>Returns why the commit is held; null when it is not.</summary>
    public static string? Held(DeleteFuse fuse, int nodesBefore, int removed)
    {
        if (!fuse.Trips(removed, nodesBefore)) return null;
        return string.Format(
            CultureInfo.InvariantCulture,
            "Held: this would remove {0} of the {1} nodes that the scope had; at most {2} % may go. "
                + "If they are gone in AWS, accept it with -Force or a higher -MaxRemovePercent.",
            removed, nodesBefore, fuse.MaxRemovePercent);
    }
}
