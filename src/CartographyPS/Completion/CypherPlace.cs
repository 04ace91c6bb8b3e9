using System.Text.RegularExpressions;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Resources;

namespace CartographyPS.Completion;

/// <summary>What may be typed next at a place in a Cypher query.</summary>
/// <param name="Kind">What it is, for people.</param>
/// <param name="Word">The part of the name that is there already.</param>
/// <param name="Names">The names.</param>
internal sealed record CypherPlace(string Kind, string Word, IEnumerable<string> Names)
{
    private static readonly Regex LastWord = new(@"[A-Za-z0-9_]*$", RegexOptions.CultureInvariant);
    private static readonly Regex Property = new(@"([A-Za-z_][A-Za-z0-9_]*)\s*\.$", RegexOptions.CultureInvariant);
    private static readonly Regex Labelled = new(@"[:|&!(]\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Entry = new(@"[{,]\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex FirstLabel = new(@":\s*([A-Za-z0-9_]+)", RegexOptions.CultureInvariant);

    private static GraphModel Model => AwsResourceTypes.Catalog.Model;

    /// <summary>Returns what may follow a text.</summary>
    public static CypherPlace AtEndOf(string query)
    {
        string word = LastWord.Match(query).Value;
        string before = query.Substring(0, query.Length - word.Length);
        if (Property.Match(before) is { Success: true } property) return new("property", word, PropertiesOf(LabelOf(property.Groups[1].Value, before)));

        int open = Opening(before);
        string inside = open < 0 ? string.Empty : before.Substring(open + 1);
        bool isLabelled = inside.IndexOf(':') >= 0 && Labelled.IsMatch(before);
        if (open >= 0 && before[open] == '(' && isLabelled) return new("label", word, GraphNames.Labels);
        if (open >= 0 && before[open] == '[' && isLabelled) return new("edge type", word, Model.EdgeTypes);
        if (open >= 0 && before[open] == '{' && Entry.IsMatch(before) && PatternBefore(before, open) is { } label)
            return new("property", word, PropertiesOf(label));
        return new(string.Empty, word, []);
    }

    // The innermost bracket that is open; brackets in texts are taken for such, which costs a completion at most.
    private static int Opening(string text)
    {
        int closed = 0;
        for (int at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] is ')' or ']' or '}') closed++;
            else if (text[at] is '(' or '[' or '{' && closed-- == 0) return at;
        }
        return -1;
    }

    // The label of the node whose properties { begins; null when it begins something else.
    private static string? PatternBefore(string text, int brace)
    {
        string before = text.Substring(0, brace);
        int open = Opening(before);
        return open >= 0 && before[open] == '(' && FirstLabel.Match(before, open) is { Success: true } label ? label.Groups[1].Value : null;
    }

    // The label with which a variable occurs; null for none.
    private static string? LabelOf(string variable, string query) =>
        Regex.Match(query, @"\(\s*" + Regex.Escape(variable) + @"\s*:\s*([A-Za-z0-9_]+)", RegexOptions.CultureInvariant) is { Success: true } found
            ? found.Groups[1].Value
            : null;

    private static IEnumerable<string> PropertiesOf(string? label)
    {
        var labels = label is null ? Model.Labels : Model.Labels.Where(entry => entry.Key == label || HasLabel(entry.Key, label));
        return labels.SelectMany(entry => entry.Value).Concat(GraphRow.Housekeeping);
    }

    private static bool HasLabel(string primary, string label) => Model.ExtraLabels.TryGetValue(primary, out var extra) && extra.Contains(label);
}
