using System.Text.Json;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>A node, edge or property that the database refused. The ledger has it.</summary>
/// <param name="Subject">The node or edge, as <see cref="GraphName"/> names it.</param>
/// <param name="Property">The refused property; null when the whole node or edge was refused.</param>
/// <param name="Reason">The database's message.</param>
internal sealed record Refusal(string Subject, string? Property, string Reason)
{
    private const int MaxReason = 400;

    /// <summary>The sentence for people.</summary>
    public override string ToString()
    {
        string name = GraphName.Short(Subject);
        return Property is null ? $"The database refused {name}: {Reason}" : $"The database refused {GraphName.Short(Property)} of {name}: {Reason}";
    }

    /// <summary>Formats an exception's message in one line of limited length.</summary>
    public static string ReasonOf(Exception exception)
    {
        string line = string.Join(" ", exception.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxReason ? line : line.Substring(0, MaxReason) + "...";
    }

    /// <summary>Formats the refusal for storage in the database.</summary>
    public string ToText() => JsonSerializer.Serialize(new[] { Subject, Property, Reason });

    /// <summary>Parses a text of <see cref="ToText"/>. Returns null for any other text.</summary>
    public static Refusal? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(text) is [{ } subject, var property, { } reason] ? new Refusal(subject, property, reason) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
