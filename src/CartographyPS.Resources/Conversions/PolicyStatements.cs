using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>The statements of a policy document as rows, and their ids in the graph.</summary>
internal static class PolicyStatements
{
    /// <summary>
    /// A row for each statement of a policy (its text or its object): <c>Id</c> and <c>Version</c> of the policy, <c>Position</c> from 1,
    /// <c>Name</c> (the statement's Sid, else a number that counts those without one and that no Sid has) and <c>Statement</c> itself.
    /// </summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static IEnumerable<JsonElement> Of(JsonElement policy) => Rows(PolicyText.Parse(policy));

    /// <summary>As <see cref="Of"/>, of a policy that has a document.</summary>
    /// <exception cref="FormatException">There is no document.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static IEnumerable<JsonElement> OfDocument(JsonElement policy) => Rows(PolicyText.Required(policy));

    /// <summary>
    /// A statement's id, of its bucket's name, its position and its Sid, as Cartography makes it: <c>b/policy_statement/1/Read</c>,
    /// <c>b/policy_statement/2</c> without a Sid, <c>b/policy_statement/3/</c> with an empty one.
    /// </summary>
    public static object? PositionId(IReadOnlyList<JsonElement> values)
    {
        string id = $"{Values.Text(values[0])}/policy_statement/{Values.Text(values[1])}";
        return Values.Text(values[2]) is { } sid ? id + "/" + sid : id;
    }

    private static IEnumerable<JsonElement> Rows(JsonElement document)
    {
        var statements = PolicyText.Statements(document).ToList();
        var names = Names(statements.ConvertAll(Sid));
        return statements.Select((statement, index) => Row(document, statement, index + 1, names[index]));
    }

    private static string? Sid(JsonElement statement) =>
        statement.TryGetProperty("Sid", out var sid) && Values.Text(sid) is { Length: > 0 } text ? text : null;

    private static List<string> Names(List<string?> sids)
    {
        var taken = new HashSet<string?>(sids, StringComparer.Ordinal);
        int number = 0;
        return sids.ConvertAll(sid =>
        {
            if (sid is not null) return sid;

            string name;
            do name = (++number).ToString(CultureInfo.InvariantCulture);
            while (taken.Contains(name));
            return name;
        });
    }

    private static JsonElement Row(JsonElement document, JsonElement statement, int position, string name) => JsonRows.Of(writer =>
    {
        foreach (string member in new[] { "Id", "Version" })
        {
            if (!document.TryGetProperty(member, out var value)) continue;
            writer.WritePropertyName(member);
            value.WriteTo(writer);
        }
        writer.WriteNumber("Position", position);
        writer.WriteString("Name", name);
        writer.WritePropertyName("Statement");
        statement.WriteTo(writer);
    });
}
