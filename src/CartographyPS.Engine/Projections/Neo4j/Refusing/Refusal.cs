using System.Text.Json;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>What the database did not take, while it took the rest of the graph. The ledger has it.</summary>
/// <param name="Subject">The node or edge, as <see cref="GraphName"/> names it.</param>
/// <param name="Property">The property that the node or edge lacks in the database; null when it lacks all of it.</param>
/// <param name="Reason">What the database said.</param>
internal sealed record Refusal(string Subject, string? Property, string Reason)
{
    private const int MaxReason = 400;

    /// <summary>A sentence for people.</summary>
    public override string ToString()
    {
        string name = GraphName.Short(Subject);
        return Property is null ? $"The database refused {name}: {Reason}" : $"The database refused {GraphName.Short(Property)} of {name}: {Reason}";
    }

    /// <summary>What an exception says of it, in one line of bounded length.</summary>
    public static string ReasonOf(Exception exception)
    {
        string line = string.Join(" ", exception.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxReason ? line : line.Substring(0, MaxReason) + "...";
    }

    /// <summary>The text by which the database remembers it.</summary>
    public string ToText() => JsonSerializer.Serialize(new[] { Subject, Property, Reason });

    /// <summary>Reads what <see cref="ToText"/> wrote; null for another text.</summary>
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
