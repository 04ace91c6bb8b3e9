using System.Text.Json;

namespace CartographyPS.Iam.Documents;

/// <summary>
/// A policy document. Whatever cannot be read of it neither allows nor denies: decisions that it may touch depend on it. Immutable.
/// </summary>
public sealed class PolicyDocument
{
    private PolicyDocument(string name, PolicyKind kind, IReadOnlyList<Statement> statements, string? problem)
    {
        Name = name;
        Kind = kind;
        Statements = statements;
        Problem = problem;
    }

    /// <summary>The name or id by which decisions cite it.</summary>
    public string Name { get; }

    /// <summary>Whether its statements name principals.</summary>
    public PolicyKind Kind { get; }

    /// <summary>Its statements; for a document that cannot be read, one that says so.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Why the document as a whole cannot be read; null when it can. Its statements may have problems of their own.</summary>
    public string? Problem { get; }

    /// <summary>Reads a policy from its JSON text. Never throws for what the text says.</summary>
    public static PolicyDocument Parse(string name, string json, PolicyKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(name, document.RootElement, kind);
        }
        catch (JsonException exception)
        {
            return Unread(name, kind, $"it is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");
        }
    }

    /// <summary>Reads a policy from its JSON. Never throws for what it says.</summary>
    public static PolicyDocument Read(string name, JsonElement json, PolicyKind kind)
    {
        try
        {
            var statements = PolicyReader.Read(name, json, kind, out string? problem);
            return problem is null ? new PolicyDocument(name, kind, statements, null) : Unread(name, kind, problem);
        }
        catch (InvalidOperationException)
        {
            // The JSON reader finds half of a surrogate pair only when it makes the text.
            return Unread(name, kind, "it has a text that is not Unicode");
        }
    }

    /// <summary>A policy that is there, but of which nothing is known.</summary>
    /// <param name="name">The name or id by which decisions cite it.</param>
    /// <param name="kind">Whether its statements name principals.</param>
    /// <param name="problem">Why it is not known, as the end of a sentence: <c>its reading was denied</c>.</param>
    public static PolicyDocument Unread(string name, PolicyKind kind, string problem) =>
        new(name, kind, [Statement.Unreadable(new StatementName(name, 1, null), effect: null, problem)], problem);
}
