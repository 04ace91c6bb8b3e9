using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>An identity policy with its statements, which may be shared by many principals. They are read when they are first asked for.</summary>
internal sealed class PermissionPolicy
{
    private readonly Lazy<IReadOnlyList<PermissionStatement>> _statements;
    private readonly Lazy<PolicyDocument> _document;

    /// <summary>Creates a policy.</summary>
    /// <param name="id">The id of its node.</param>
    /// <param name="statements">What the graph has of its statements; enumerated once, when they are needed.</param>
    /// <param name="hash">A hash of all that the graph has of it.</param>
    public PermissionPolicy(string id, IEnumerable<StatementClauses> statements, long hash = 0)
    {
        Id = id;
        Hash = hash;
        _statements = new(
            () => [.. statements.OrderBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => new PermissionStatement(statement))]);

        // A policy without statements is one whose text was not read. One that has none (Statement: []) cannot be told from it.
        _document = new(() => Statements.Count > 0
            ? PolicyJson.Read(Id, Statements.Select(statement => statement.Clauses))
            : PolicyDocument.Unread(Id, PolicyKind.Identity, "the graph does not have its statements"));
    }

    public string Id { get; }

    /// <summary>The statements, sorted by id.</summary>
    public IReadOnlyList<PermissionStatement> Statements => _statements.Value;

    /// <summary>A hash of all that the graph has of it.</summary>
    public long Hash { get; }

    /// <summary>The policy as AWS evaluates it.</summary>
    public PolicyDocument Document => _document.Value;
}
