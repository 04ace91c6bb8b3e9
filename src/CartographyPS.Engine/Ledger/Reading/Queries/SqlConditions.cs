using System.Globalization;

namespace CartographyPS.Engine.Ledger.Reading.Queries;

/// <summary>Collects the conditions of a query and their parameters.</summary>
internal sealed class SqlConditions
{
    private readonly List<string> _conditions = [];
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);

    /// <summary>The parameters.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>Formats the conditions for WHERE.</summary>
    public override string ToString() => _conditions.Count == 0 ? "1" : string.Join(" AND ", _conditions);

    /// <summary>Adds a condition.</summary>
    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Builds the condition that a text column equals one of the values or matches one of the patterns.</summary>
    public string Fits(string column, IReadOnlyCollection<string> patterns)
    {
        var exact = patterns.Where(pattern => !IsPattern(pattern)).Select(Parameter).ToList();
        var alternatives = patterns.Where(IsPattern).Select(pattern => $"{column} LIKE {Parameter(Like(pattern))} ESCAPE '\\'").ToList();
        if (exact.Count > 0) alternatives.Insert(0, $"{column} IN ({string.Join(", ", exact)})");
        return "(" + string.Join(" OR ", alternatives) + ")";
    }

    /// <summary>Builds the condition that a name of the graph (a label, an edge type) equals or matches one of the texts, without regard to case.</summary>
    /// <param name="column">The column with the name's number in ledger_name.</param>
    /// <param name="names">Names or patterns.</param>
    public string FitsName(string column, IReadOnlyCollection<string> names) =>
        $"{column} IN (SELECT id FROM ledger_name WHERE {Fits("text COLLATE NOCASE", names)})";

    /// <summary>Builds the condition that the filter selects the node of an alias; null when it selects all.</summary>
    public string? Fits(string alias, NodeFilter filter)
    {
        var parts = new List<string>();
        if (filter.Labels.Count > 0)
        {
            parts.Add(
                $"{alias}.label_set IN (SELECT b.label_set FROM ledger_label_member b WHERE {FitsName("b.label", filter.Labels)})");
        }
        if (filter.Ids.Count > 0) parts.Add(Fits(alias + ".key", filter.Ids));
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private string Parameter(string value)
    {
        string name = "$p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters[name] = value;
        return name;
    }

    private static bool IsPattern(string text) => text.IndexOfAny(['*', '?']) >= 0;

    private static string Like(string pattern) =>
        pattern.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace('*', '%').Replace('?', '_');
}
