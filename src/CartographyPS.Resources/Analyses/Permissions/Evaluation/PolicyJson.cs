using System.Text.Json;
using CartographyPS.Iam.Documents;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>Makes identity policies of what the graph has of their statements. It has their version nowhere: variables are taken for variables.</summary>
internal static class PolicyJson
{
    private const string Version = "2012-10-17";

    public static PolicyDocument Read(string id, IEnumerable<StatementClauses> statements)
    {
        try
        {
            var document = JsonRows.Of(writer =>
            {
                writer.WriteString("Version", Version);
                writer.WriteStartArray("Statement");
                foreach (var statement in statements) Write(writer, statement);
                writer.WriteEndArray();
            });
            return PolicyDocument.Read(id, document, PolicyKind.Identity);
        }
        catch (JsonException)
        {
            return PolicyDocument.Unread(id, PolicyKind.Identity, "the graph has a condition of it that is not JSON");
        }
    }

    private static void Write(Utf8JsonWriter writer, StatementClauses statement)
    {
        writer.WriteStartObject();
        // The last part of its id: its Sid, or its number among those without one.
        writer.WriteString("Sid", statement.Id.Substring(statement.Id.LastIndexOf('/') + 1));
        if (statement.Effect is { } effect) writer.WriteString("Effect", effect);
        Write(writer, "Action", statement.Action);
        Write(writer, "NotAction", statement.NotAction);
        Write(writer, "Resource", statement.Resource);
        Write(writer, "NotResource", statement.NotResource);
        if (!string.IsNullOrEmpty(statement.Condition)) WriteCondition(writer, statement.Condition!);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    // Cartography keeps the condition of a statement in a list.
    private static void WriteCondition(Utf8JsonWriter writer, string json)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1) value = value[0];
        writer.WritePropertyName("Condition");
        value.WriteTo(writer);
    }
}
