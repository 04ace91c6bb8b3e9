using System.IO.Hashing;
using System.Text;

namespace CartographyPS.Engine.Analyses;

/// <summary>Hashes an analysis: what it reads and states, and its code. What another definition derived is derived again.</summary>
internal static class AnalysisHash
{
    private const char End = '\u001f';

    /// <summary>Returns the hash. The code counts as that of its assembly: each build with other code has another hash.</summary>
    public static long Of(Analysis analysis)
    {
        var text = new StringBuilder(analysis.GetType().Module.ModuleVersionId.ToString("N")).Append(analysis.Identifier).Append(End)
            .Append(analysis.Variant).Append(End);
        foreach (object facts in analysis.ReadNodes.Concat<object>(analysis.ReadEdges)) text.Append(facts).Append(End);
        text.Append("states").Append(End);
        foreach (object facts in analysis.StatedNodes.Concat<object>(analysis.StatedEdges)) text.Append(facts).Append(End);
        return (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
