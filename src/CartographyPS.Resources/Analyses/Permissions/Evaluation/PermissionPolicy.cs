using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>An identity policy with its statements, which may be shared by many principals.</summary>
internal sealed class PermissionPolicy
{
    private readonly Lazy<PolicyDocument> _document;

    public PermissionPolicy(string id, IEnumerable<StatementClauses> statements)
    {
        Id = id;
        Statements = [.. statements.OrderBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => new PermissionStatement(statement))];
        Hash = InputHash.Of(id, Statements.Select(statement => statement.Clauses));
        _document = new(() => PolicyJson.Read(Id, Statements.Select(statement => statement.Clauses)));
    }

    public string Id { get; }

    public IReadOnlyList<PermissionStatement> Statements { get; }

    /// <summary>A hash of all that the graph has of it.</summary>
    public long Hash { get; }

    /// <summary>The policy as AWS evaluates it.</summary>
    public PolicyDocument Document => _document.Value;
}
