using System.Text;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections;

namespace TestSupport;

/// <summary>The graph of a ledger as text, one line for each node and edge, for comparison with that of another ledger.</summary>
internal static partial class GraphText
{
    /// <summary>Returns the lines of the JSON Lines export, without <c>firstseen</c> and <c>lastupdated</c>.</summary>
    public static IReadOnlyList<string> Of(string ledger)
    {
        using var reader = LedgerReader.Open(ledger);
        using var text = new MemoryStream();
        new JsonLinesExporter(reader, "test").Write(text);
        return [.. Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Times().Replace(line, ""))];
    }

    /// <summary>Returns the lines that only one graph has: with <c>-</c> those of the expected graph, with <c>+</c> the others.</summary>
    public static IEnumerable<string> Differences(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (left, right) = (expected.ToHashSet(StringComparer.Ordinal), actual.ToHashSet(StringComparer.Ordinal));
        return left.Except(right).Select(line => "-" + line).Concat(right.Except(left).Select(line => "+" + line));
    }

    [GeneratedRegex("\"(firstseen|lastupdated)\":[0-9]+,?")]
    private static partial Regex Times();
}
