using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A resource on which principals may have permissions.</summary>
internal sealed class PermissionTarget
{
    private readonly Func<string?> _policyText;
    private readonly Lazy<PolicyDocument?> _policy;

    /// <summary>Creates a target without a policy of its own.</summary>
    /// <param name="arn">Its ARN.</param>
    public PermissionTarget(string arn)
        : this(arn, () => string.Empty)
    {
    }

    /// <summary>Creates a target.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="policyText">Returns the text of its own policy: an empty one when it has none, null when that was not read.</param>
    public PermissionTarget(string arn, Func<string?> policyText)
    {
        Arn = arn;
        UpperArn = arn.ToUpperInvariant();
        IsBucket = arn.Split([':'], 4) is ["arn", _, "s3", _];
        _policyText = policyText;
        _policy = new(Read);
    }

    public string Arn { get; }

    public string UpperArn { get; }

    /// <summary>The text of its own policy: an empty one when it has none, null when that was not read.</summary>
    public string? PolicyText => _policyText();

    /// <summary>Its own policy; null when it has none.</summary>
    public PolicyDocument? Policy => _policy.Value;

    /// <summary>True for a bucket of S3, whose objects are named by its name and a key.</summary>
    public bool IsBucket { get; }

    private PolicyDocument? Read()
    {
        string name = $"the policy of {Arn}";
        return PolicyText switch
        {
            null => PolicyDocument.Unread(name, PolicyKind.Resource, "the graph does not have it"),
            "" => null,
            var text => PolicyDocument.Parse(name, text, PolicyKind.Resource),
        };
    }
}
