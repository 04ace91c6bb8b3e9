namespace EndToEnd.Estates;

/// <summary>IAM's responses for one account. Reports of services last accessed are denied, as they are to many read-only roles.</summary>
internal sealed class IamAnswers(Cell cell)
{
    private const string Date = "2026-03-04T05:06:07Z";

    private static readonly object Trust = new
    {
        Version = "2012-10-17",
        Statement = new[] { new { Effect = "Allow", Principal = new { Service = new[] { "ec2.amazonaws.com", "lambda.amazonaws.com" } }, Action = "sts:AssumeRole" } },
    };

    private readonly int _roles = cell.AccountShare(cell.Size.Roles);
    private readonly int _policies = Math.Max(1, cell.AccountShare(cell.Size.Roles) / 10);

    /// <summary>The operations with their outputs.</summary>
    public IEnumerable<(string Operation, object Output)> Outputs =>
    [
        ("GetAccountAuthorizationDetails", new
        {
            UserDetailList = new[] { User },
            GroupDetailList = Array.Empty<object>(),
            RoleDetailList = Enumerable.Range(0, _roles).Select(Role),
            Policies = Enumerable.Range(0, _policies).Select(Policy),
        }),
        ("ListUsers", new { Users = new[] { User } }),
        ("ListInstanceProfiles", new { InstanceProfiles = Enumerable.Range(0, _roles).Select(Profile) }),
        ("GetAccountSummary", new { SummaryMap = new { Users = 1, Roles = _roles, AccountMFAEnabled = 1 } }),
    ];

    private object User => new { Path = "/", UserName = "ops", UserId = $"AIDA{cell.AccountNumber:d17}", Arn = Arn("user/ops"), CreateDate = Date };

    private string Arn(string resource) => $"arn:aws:iam::{cell.Account}:{resource}";

    private object Role(int i) => new
    {
        Path = "/",
        RoleName = $"role-{i}",
        RoleId = $"AROA{cell.AccountNumber:d4}{i:d13}",
        Arn = Arn($"role/role-{i}"),
        CreateDate = Date,
        AssumeRolePolicyDocument = Trust,
        InstanceProfileList = Array.Empty<object>(),
        RolePolicyList = i % 3 == 0 ? new[] { new { PolicyName = "inline", PolicyDocument = Document(i) } } : [],
        AttachedManagedPolicies = new[] { new { PolicyName = $"policy-{i % _policies}", PolicyArn = Arn($"policy/policy-{i % _policies}") } },
    };

    private object Policy(int i) => new
    {
        PolicyName = $"policy-{i}",
        PolicyId = $"ANPA{cell.AccountNumber:d4}{i:d13}",
        Arn = Arn($"policy/policy-{i}"),
        Path = "/",
        DefaultVersionId = "v1",
        AttachmentCount = 1,
        IsAttachable = true,
        CreateDate = Date,
        UpdateDate = Date,
        PolicyVersionList = new[] { new { Document = Document(i), VersionId = "v1", IsDefaultVersion = true, CreateDate = Date } },
    };

    private object Profile(int i) => new
    {
        Path = "/",
        InstanceProfileName = $"role-{i}",
        InstanceProfileId = $"AIPA{i:d17}",
        Arn = Arn($"instance-profile/role-{i}"),
        CreateDate = Date,
        Roles = new[] { new { Path = "/", RoleName = $"role-{i}", RoleId = $"AROA{cell.AccountNumber:d4}{i:d13}", Arn = Arn($"role/role-{i}"), CreateDate = Date } },
    };

    private object Document(int i) => new
    {
        Version = "2012-10-17",
        Statement = new[]
        {
            new { Effect = "Allow", Action = new[] { "s3:GetObject", "s3:ListBucket" }, Resource = new[] { $"arn:aws:s3:::bucket-{cell.Account}-{i}", $"arn:aws:s3:::bucket-{cell.Account}-{i}/*" } },
        },
    };
}
