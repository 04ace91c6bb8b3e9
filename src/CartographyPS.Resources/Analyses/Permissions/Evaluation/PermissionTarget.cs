using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A resource on which principals may have permissions.</summary>
internal sealed class PermissionTarget
{
    private const string BucketService = ":s3:";

    private readonly Func<string?>? _policyText;
    private PolicyDocument? _policy;
    private bool _isRead;

    /// <summary>Creates a target without a policy of its own.</summary>
    /// <param name="arn">Its ARN.</param>
    public PermissionTarget(string arn)
    {
        Arn = arn;
        UpperArn = arn.ToUpperInvariant();
        int service = arn.StartsWith("arn:", StringComparison.Ordinal) ? arn.IndexOf(':', "arn:".Length) : -1;
        IsBucket = service >= 0 && string.CompareOrdinal(arn, service, BucketService, 0, BucketService.Length) == 0;
    }

    /// <summary>Creates a target.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="policyText">Returns the text of its own policy: an empty one when it has none, null when that was not read.</param>
    /// <param name="region">The region that its ARN leaves out; null for none.</param>
    public PermissionTarget(string arn, Func<string?> policyText, string? region = null)
        : this(arn)
    {
        _policyText = policyText;
        Region = region;
    }

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

    /// <summary>The region that its ARN leaves out; null for none.</summary>
    public string? Region { get; }

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
