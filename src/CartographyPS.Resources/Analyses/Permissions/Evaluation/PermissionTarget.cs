using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A resource on which principals may have permissions.</summary>
internal sealed class PermissionTarget
{
    private readonly Func<string?>? _policyText;
    private PolicyDocument? _policy;
    private bool _isRead;

    /// <summary>Creates a target without a policy of its own.</summary>
    /// <param name="arn">Its ARN.</param>
    public PermissionTarget(string arn)
    {
        Arn = arn;
        UpperArn = arn.ToUpperInvariant();
        IsBucket = arn.Split([':'], 4) is ["arn", _, "s3", _];
    }

    /// <summary>Creates a target.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="policyText">Returns the text of its own policy: an empty one when it has none, null when that was not read.</param>
    public PermissionTarget(string arn, Func<string?> policyText)
        : this(arn) => _policyText = policyText;

    public string Arn { get; }

    public string UpperArn { get; }

    /// <summary>Its own policy, which is read when it is first asked for; null when it has none.</summary>
    public PolicyDocument? Policy
    {
        get
        {
            if (!_isRead) _policy = Read();
            _isRead = true;
            return _policy;
        }
    }

    /// <summary>True for a bucket of S3, whose objects are named by its name and a key.</summary>
    public bool IsBucket { get; }

    private PolicyDocument? Read()
    {
        string name = $"the policy of {Arn}";
        return (_policyText is null ? string.Empty : _policyText()) switch
        {
            null => PolicyDocument.Unread(name, PolicyKind.Resource, "the graph does not have it"),
            "" => null,
            var text => PolicyDocument.Parse(name, text, PolicyKind.Resource),
        };
    }
}
