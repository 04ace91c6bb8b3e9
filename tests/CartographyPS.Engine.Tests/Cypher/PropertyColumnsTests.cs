using System.Globalization;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Tests.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Cypher;

/// <summary>Properties that a scan reads: by look-ups first, then all at once. The values are the same.</summary>
public sealed class PropertyColumnsTests : IDisposable
{
    private const int Nodes = 1000;

    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void A_scan_finds_for_each_node_its_own_value()
    {
        _ledger.Commit(
            Instances,
            [.. Enumerable.Range(0, Nodes).Select(number => Node("Instance", $"i-{number:d4}", Properties(number), extra: number % 3 == 0 ? ["Legacy"] : []))]);
        using var reader = _ledger.Read();
        using var graph = LedgerGraph.Open(reader, "1.0");

        for (int round = 0; round < 2; round++)
        {
            foreach (long node in graph.Nodes(graph.LabelNumber("Instance")))
            {
                int number = int.Parse(((string)graph.NodeProperty(node, "id")!)[2..], CultureInfo.InvariantCulture);
                Assert.Equal(number % 2 == 0 ? (long)number : null, graph.NodeProperty(node, "size"));
                Assert.Equal(number % 5 == 0 ? null : $"name-{number % 7}", graph.NodeProperty(node, "name"));
                Assert.Equal([number.ToString(CultureInfo.InvariantCulture), "x"], (IEnumerable<object?>)graph.NodeProperty(node, "tags")!);
                Assert.Null(graph.NodeProperty(node, "none"));
            }
        }
    }

    [Fact]
    public void Texts_too_long_to_keep_are_read_one_by_one()
    {
        string text = new('x', 1_000_000);
        _ledger.Commit(Instances, [.. Enumerable.Range(0, 100).Select(number => Node("Instance", $"i-{number}", $$"""{"id":"i-{{number}}","policy":"{{number}}{{text}}"}"""))]);
        using var reader = _ledger.Read();
        using var graph = LedgerGraph.Open(reader, "1.0");

        for (int round = 0; round < 2; round++)
        {
            foreach (long node in graph.Nodes(graph.LabelNumber("Instance")))
            {
                string number = ((string)graph.NodeProperty(node, "id")!)[2..];
                Assert.Equal(number.Length + text.Length, Assert.IsType<string>(graph.NodeProperty(node, "policy")).Length);
                Assert.StartsWith(number + "x", (string)graph.NodeProperty(node, "policy")!, StringComparison.Ordinal);
            }
        }
    }

    private static string Properties(int number)
    {
        string name = number % 5 == 0 ? string.Empty : $"\"name\":\"name-{number % 7}\",";
        string size = number % 2 == 0 ? $"\"size\":{number}," : string.Empty;
        return $$"""{"id":"i-{{number:d4}}",{{name}}{{size}}"tags":[{{number}},"x"]}""";
    }
}
