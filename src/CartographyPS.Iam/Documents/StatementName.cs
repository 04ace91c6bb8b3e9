namespace CartographyPS.Iam.Documents;

/// <summary>Names a statement.</summary>
/// <param name="Policy">The name or id of its policy.</param>
/// <param name="Position">Its position in the policy, from 1.</param>
/// <param name="Sid">Its Sid; null when it has none.</param>
public sealed record StatementName(string Policy, int Position, string? Sid)
{
    /// <inheritdoc/>
    public override string ToString() => Sid is null ? $"statement {Position} of {Policy}" : $"statement {Sid} of {Policy}";
}
