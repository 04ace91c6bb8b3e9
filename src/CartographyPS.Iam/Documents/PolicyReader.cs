using System.Text.Json;

namespace CartographyPS.Iam.Documents;

/// <summary>Reads policy documents as AWS's policy grammar has them.</summary>
internal static class PolicyReader
{
    private const string VersionWithVariables = "2012-10-17";
    private const string VersionWithoutVariables = "2008-10-17";

    private static readonly string[] Members = ["Version", "Id", "Statement"];

    /// <summary>Reads the statements of a policy.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="json">The document.</param>
    /// <param name="kind">Its grammar.</param>
    /// <param name="problem">Why the document cannot be read; null when it can.</param>
    public static IReadOnlyList<Statement> Read(string name, JsonElement json, PolicyKind kind, out string? problem)
    {
        var members = JsonMembers.Read(json, Members, out problem);
        if (problem is not null) return [];

        bool? variables = HasVariables(members, out string version);
        if (variables is null) problem = $"its version {version} is not known";
        else if (!members.TryGetValue("Statement", out var statements)) problem = "it has no Statement";
        else return ReadAll(name, statements, kind, variables.Value);
        return [];
    }

    private static List<Statement> ReadAll(string name, JsonElement statements, PolicyKind kind, bool variables)
    {
        var reader = new StatementReader(name, kind, variables);
        return statements.ValueKind == JsonValueKind.Array
            ? [.. statements.EnumerateArray().Select((statement, index) => reader.Read(statement, index + 1))]
            : [reader.Read(statements, 1)];
    }

    private static bool? HasVariables(Dictionary<string, JsonElement> members, out string version)
    {
        version = VersionWithoutVariables;
        if (members.TryGetValue("Version", out var member)) version = member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText();
        return version switch
        {
            VersionWithVariables => true,
            VersionWithoutVariables => false,
            _ => null,
        };
    }
}
