using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Whether traffic from the internet passes on a way.</summary>
/// <param name="Passes">True or false; null when what decides it has not been read.</param>
/// <param name="Because">What decides it, in words with ids.</param>
internal sealed record Reach(bool? Passes, string Because)
{
    /// <summary>Returns what another analysis found of a node, once for each of its reasons, or once without any.</summary>
    /// <param name="node">The node.</param>
    /// <param name="reachable">The property with the finding.</param>
    /// <param name="because">The property with the reasons; null when they are not read.</param>
    public static IEnumerable<Reach> Of(NodeRow node, string reachable, string? because = null)
    {
        bool? passes = node.Has(reachable) ? node.IsTrue(reachable) : null;
        return (because is null ? [] : node.Texts(because)).DefaultIfEmpty(string.Empty).Select(reason => new Reach(passes, reason));
    }

    /// <summary>
    /// Returns the result of several ways: one that passes is enough, and none does only when all are known to be closed. The reasons are those of
    /// the ways that decide, each once and sorted.
    /// </summary>
    public static (bool? Passes, IReadOnlyList<string> Because) Any(IEnumerable<Reach> ways)
    {
        var all = ways.ToList();
        bool? passes = all.Exists(way => way.Passes == true) ? true : all.Exists(way => way.Passes is null) || all.Count == 0 ? null : false;
        var reasons = all.Where(way => way.Passes == passes).Select(way => way.Because).Where(reason => reason.Length > 0).Distinct();
        return (passes, [.. reasons.OrderBy(reason => reason, StringComparer.Ordinal)]);
    }
}
