using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A resource on which principals may have permissions.</summary>
internal sealed class PermissionTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="policy">The statements of its own policy, as far as the graph has them; none for none.</param>
    public PermissionTarget(string arn, IReadOnlyList<StatementClauses>? policy = null)
    {
        Arn = arn;
        UpperArn = arn.ToUpperInvariant();
        PolicyStatements = policy ?? [];
        Policy = PolicyStatements.Count == 0 ? null : PolicyJson.OfResource($"the policy of {arn}", PolicyStatements);
        IsBucket = arn.Split([':'], 4) is ["arn", _, "s3", _];
    }

    public string Arn { get; }

    public string UpperArn { get; }

    /// <summary>The statements of its own policy.</summary>
    public IReadOnlyList<StatementClauses> PolicyStatements { get; }

    /// <summary>Its own policy, as far as the graph has it; null for none.</summary>
    public PolicyDocument? Policy { get; }

    /// <summary>True for a bucket of S3, whose objects are named by its name and a key.</summary>
    public bool IsBucket { get; }
}
