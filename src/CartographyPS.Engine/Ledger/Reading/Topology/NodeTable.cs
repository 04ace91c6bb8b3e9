using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>
/// All nodes by position: a number from 0, in the order of their label sets. So the nodes of a label set are a range of positions, and what
/// belongs to a node is kept in arrays. 12 bytes a node.
/// </summary>
internal sealed class NodeTable
{
    private const string NodesSql = "SELECT label_set, id FROM ledger_node INDEXED BY ledger_node_label_set ORDER BY label_set, id";
    private const string SetsSql = "SELECT s.id, l.text, s.labels FROM ledger_label_set s JOIN ledger_name l ON l.id = s.label";

    private readonly long[] _rows;
    private readonly int[] _sets;
    private readonly RowMap _positions;

    /// <summary>Reads the nodes.</summary>
    public NodeTable(Database database)
    {
        var rows = new List<long>();
        var starts = new List<(long Set, int Start)>();
        using (var nodes = database.PrepareOnce(NodesSql))
        {
            long current = -1;
            while (nodes.Step())
            {
                long set = nodes.Integer(0);
                if (set != current) starts.Add((current = set, rows.Count));
                rows.Add(nodes.Integer(1));
            }
        }
        _rows = [.. rows];
        _positions = new RowMap(_rows);
        Sets = SetsOf(database, starts);
        _sets = new int[_rows.Length];
        for (int set = 0; set < Sets.Count; set++)
        {
            for (int position = Sets[set].Start; position < Sets[set].End; position++) _sets[position] = set;
        }
    }

    /// <summary>The number of nodes.</summary>
    public int Count => _rows.Length;

    /// <summary>The label sets that nodes have, by the positions of their nodes.</summary>
    public IReadOnlyList<LabelSet> Sets { get; }

    /// <summary>Returns the position of a node's row; -1 when there is no such node.</summary>
    public int PositionOf(long row) => _positions.Find(row);

    /// <summary>Returns the row of the node at a position.</summary>
    public long RowAt(int position) => _rows[position];

    /// <summary>Returns the index of the label set of the node at a position.</summary>
    public int SetAt(int position) => _sets[position];

    private LabelSet[] SetsOf(Database database, List<(long Set, int Start)> starts)
    {
        var labels = new Dictionary<long, (string Primary, string[] Labels)>();
        using var sets = database.PrepareOnce(SetsSql);
        while (sets.Step()) labels[sets.Integer(0)] = (sets.Text(1), LedgerJson.Read<string[]>(sets.Text(2)));
        return [.. starts.Select((start, index) => new LabelSet(
            start.Set, labels[start.Set].Primary, labels[start.Set].Labels, start.Start, index + 1 < starts.Count ? starts[index + 1].Start : _rows.Length))];
    }
}
