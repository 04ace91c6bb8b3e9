using System.Text.Json;
using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Golden;

/// <summary>A difference as the shared folder's <c>graphdiff.py</c> writes it.</summary>
/// <param name="Kind">For example <c>property-missing</c>; its README has them all.</param>
/// <param name="Subject">The label, property or edge.</param>
/// <param name="Id">The node's id, or both ends'.</param>
/// <param name="IsAllowed">True when a rule allows it.</param>
/// <param name="Text">The whole line.</param>
internal sealed partial record GraphDifference(string Kind, string Subject, string Id, bool IsAllowed, string Text)
{
    private const string Arrow = " -> ";

    /// <summary>For a property or label: the nodes' label.</summary>
    public string Label => Subject.Split('.', ':')[0];

    /// <summary>The property or label.</summary>
    public string Member => Subject.Split('.', ':')[^1].TrimStart('-', '+');

    /// <summary>Reads a line.</summary>
    public static GraphDifference Of(string line)
    {
        using var difference = JsonDocument.Parse(line);
        var root = difference.RootElement;
        return new GraphDifference(
            root.GetProperty("kind").GetString()!, root.GetProperty("subject").GetString()!, root.GetProperty("id").GetString()!,
            root.TryGetProperty("allowed", out _), line);
    }

    /// <summary>For an edge: its parts. An id may contain an arrow, so every way to split the two is returned.</summary>
    public IEnumerable<(string FromLabel, string FromId, string Type, string ToLabel, string ToId)> Edge()
    {
        var edge = EdgeSubject().Match(Subject);
        for (int at = Id.IndexOf(Arrow, StringComparison.Ordinal); at >= 0; at = Id.IndexOf(Arrow, at + 1, StringComparison.Ordinal))
        {
            yield return (edge.Groups["from"].Value, Id[..at], edge.Groups["type"].Value, edge.Groups["to"].Value, Id[(at + Arrow.Length)..]);
        }
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"^\((?<from>\w+)\)-\[(?<type>\w+)\]->\((?<to>\w+)\)")]
    private static partial Regex EdgeSubject();
}
