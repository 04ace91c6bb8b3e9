using System.Globalization;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Gathers the conditions of a query and the parameters that they name.</summary>
internal sealed class SqlConditions
{
    private readonly List<string> _conditions = [];
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);

    /// <summary>The parameters.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>The conditions as they follow WHERE.</summary>
    public override string ToString() => _conditions.Count == 0 ? "1" : string.Join(" AND ", _conditions);

    /// <summary>Adds a condition.</summary>
    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>A condition that a text column is one of the values or fits one of the patterns.</summary>
    public string Fits(string column, IReadOnlyCollection<string> patterns)
    {
        var exact = patterns.Where(pattern => !IsPattern(pattern)).Select(Parameter).ToList();
        var alternatives = patterns.Where(IsPattern).Select(pattern => $"{column} LIKE {Parameter(Like(pattern))} ESCAPE '\\'").ToList();
        if (exact.Count > 0) alternatives.Insert(0, $"{column} IN ({string.Join(", ", exact)})");
        return "(" + string.Join(" OR ", alternatives) + ")";
    }

    /// <summary>A condition that the node under an alias is one that the filter asks for; null when it asks for all.</summary>
    public string? Fits(string alias, NodeFilter filter)
    {
        var parts = new List<string>();
        if (filter.Labels.Count > 0)
        {
            parts.Add(
                $"{alias}.label_set IN (SELECT b.label_set FROM ledger_label_member b JOIN ledger_name k ON k.id = b.label WHERE {Fits("k.text", filter.Labels)})");
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
