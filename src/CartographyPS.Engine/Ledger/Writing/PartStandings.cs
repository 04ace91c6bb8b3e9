using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The standings of a scope's contributions, from one pass over their rows. A lookup for each costs several times as much where most are in
/// parts that were not read.
/// </summary>
internal sealed class PartStandings
{
    private readonly List<long> _rows = [];
    private readonly List<PartStanding> _standings = [];
    private int _next;

    private PartStandings()
    {
    }

    /// <summary>The standing of the contribution in a row. Found without a search when asked for in the order of the rows.</summary>
    public PartStanding this[long row]
    {
        get
        {
            int index = _next < _rows.Count && _rows[_next] == row ? _next : _rows.BinarySearch(row);
            if (index < 0) return PartStanding.Read;
            _next = index + 1;
            return _standings[index];
        }
    }

    /// <summary>Selects the contributions of a scope in the order of their rows.</summary>
    /// <param name="table">The table of contributions.</param>
    public static string Select(string table) => $"SELECT id, part FROM {table} WHERE id BETWEEN ?1 AND ?2 ORDER BY id";

    /// <summary>Reads the standings.</summary>
    /// <param name="select">A statement of <see cref="Select"/>.</param>
    /// <param name="scope">The scope's row.</param>
    /// <param name="parts">The parts, concluded.</param>
    public static PartStandings Read(Statement select, long scope, ScopeParts parts)
    {
        var standings = new PartStandings();
        byte[]? part = null;
        var standing = PartStanding.Read;
        select.Bind(1, CommitState.FirstRow(scope)).Bind(2, CommitState.FirstRow(scope + 1) - 1);
        while (select.Step())
        {
            // Neighbours are of one part as a rule.
            if (part is null || !select.Utf8(1).SequenceEqual(part))
            {
                part = select.Utf8(1).ToArray();
                standing = parts.StandingOf(select.Text(1));
            }
            if (standing == PartStanding.Read) continue;
            standings._rows.Add(select.Integer(0));
            standings._standings.Add(standing);
        }
        select.Reset();
        return standings;
    }
}
