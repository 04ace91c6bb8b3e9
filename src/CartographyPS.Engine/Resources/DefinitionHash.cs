using System.IO.Hashing;
using System.Reflection;
using System.Text;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// Hashes what a definition makes of a call's response: the sources below it, their nodes and edges, and the version of the assembly,
/// which stands for the code of conversions. Another definition has another hash.
/// </summary>
internal static class DefinitionHash
{
    private const char End = '\u001f';

    /// <summary>Returns the hash of a call's definition.</summary>
    public static long Of(CallSource call)
    {
        var text = new StringBuilder(Version(call.Type.GetType().Assembly)).Append(End);
        foreach (var source in ResourceType.Descend(call)) Append(text, source);
        return (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString() ?? string.Empty;

    private static void Append(StringBuilder text, Source source)
    {
        text.Append(source.GetType().Name).Append(' ').Append(source.Name).Append(" of ").Append(source.Parent?.Name).Append(End);
        if (source is CallSource call)
        {
            text.Append(call.Paging).Append(call.IsShared).Append(End);
            foreach (var use in ValueUse.Of(call)) Append(text, use);
        }
        foreach (var use in ValueUse.Of(source)) Append(text, use);
        foreach (var node in source.Nodes)
        {
            text.Append(node.Label).Append(' ').Append(node.Owner).Append(node.Annotates).Append(node.IsDecisive).Append(' ')
                .Append(node.HasId ? node.NodeId : null)
                .Append(' ').Append(string.Join(",", node.LabelsOfAll)).Append(End);
            foreach (var edge in node.Edges) Append(text, edge);
        }
        foreach (var edge in source.Edges) Append(text, edge);
    }

    private static void Append(StringBuilder text, EdgeDefinition edge) => text.Append(edge.Type).Append(' ')
        .Append(string.Join(",", edge.Ends.Select(end => $"{end.Label}.{end.Property}={end.Value}"))).Append(edge.IsStartOpen)
            .Append(edge.IsEndOpen).Append(End);

    private static void Append(StringBuilder text, ValueUse use)
    {
        text.Append(use.Member).Append('=').Append(use.Value);
        foreach (var (source, path) in use.Value.Paths) text.Append(' ').Append(source?.Name).Append(':').Append(path.Text);
        text.Append(End);
    }
}
