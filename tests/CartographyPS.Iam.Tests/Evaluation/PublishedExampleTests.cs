using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Evaluation;

/// <summary>The cases by which AWS's documentation of the evaluation logic explains it.</summary>
public sealed class PublishedExampleTests
{
    private const string Account = "123456789012";
    private const string Carlos = $"arn:aws:iam::{Account}:user/carlossalazar";

    // IAM user guide, "Policy evaluation for requests within a single account".
    private const string CarlosPolicy = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"AllowS3ListRead","Effect":"Allow","Action":["s3:GetBucketLocation","s3:GetAccountPublicAccessBlock","s3:ListAccessPoints","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::*"},
          {"Sid":"AllowS3Self","Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*","arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar"]},
          {"Sid":"DenyS3Logs","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*log*"}]}
        """;

    private const string CarlosBucket = $$"""
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Principal":{"AWS":"{{Carlos}}"},"Action":"s3:*","Resource":["arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*","arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar"]}]}
        """;

    [Theory]
    [InlineData("s3:PutObject", "arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar-logs/file", Outcome.Denied, "DenyS3Logs")]
    [InlineData("s3:PutObject", "arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/file", Outcome.Allowed, "AllowS3Self")]
    [InlineData("s3:ListAllMyBuckets", "arn:aws:s3:::anything", Outcome.Allowed, "AllowS3ListRead")]
    [InlineData("s3:PutObject", "arn:aws:s3:::anything/file", Outcome.Denied, null)]
    public void Carlos_saves_files(string action, string resource, Outcome expected, string? sid)
    {
        var decision = Decide(Carlos, action, resource, Account, new()
        {
            Identity = [PolicyDocument.Parse("CarlosPolicy", CarlosPolicy, PolicyKind.Identity)],
            Resource = [PolicyDocument.Parse("CarlosBucket", CarlosBucket, PolicyKind.Resource)],
        });

        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(sid, decision.Statement?.Name.Sid);
    }

    // IAM user guide, "Permissions boundaries for IAM entities".
    [Theory]
    [InlineData("iam:CreateUser", Outcome.Denied)]
    [InlineData("s3:ListAllMyBuckets", Outcome.Denied)]
    public void A_boundary_does_not_allow_and_what_it_leaves_out_stays_denied(string action, Outcome expected)
    {
        const string boundary = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","cloudwatch:*","ec2:*"],"Resource":"*"}]}""";
        const string policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}}""";

        Assert.Equal(expected, Decide($"arn:aws:iam::{Account}:user/ShirleyRodriguez", action, "*", Account, new()
        {
            Identity = [PolicyDocument.Parse("policy", policy, PolicyKind.Identity)],
            PermissionBoundary = PolicyDocument.Parse("boundary", boundary, PolicyKind.Identity),
        }).Outcome);
    }

    // IAM user guide, "Cross-account policy evaluation logic": both accounts must return Allow.
    [Theory]
    [InlineData("s3:PutObject", true, true, Outcome.Allowed)]
    [InlineData("s3:PutObject", true, false, Outcome.Denied)]
    [InlineData("s3:PutObject", false, true, Outcome.Denied)]
    [InlineData("s3:DeleteObject", true, true, Outcome.Denied)]
    public void Two_accounts_decide_about_a_bucket_of_one(string action, bool isTrusting, bool isTrusted, Outcome expected)
    {
        const string john = "arn:aws:iam::111111111111:user/john";
        const string identity = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::production/*"}]}""";
        const string bucket = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject*","s3:PutObject*"],"Resource":"arn:aws:s3:::production/*","Principal":{"AWS":"arn:aws:iam::111111111111:user/john"}}]}""";

        Assert.Equal(expected, Decide(john, action, "arn:aws:s3:::production/file", "222222222222", new()
        {
            Identity = isTrusted ? [PolicyDocument.Parse("identity", identity, PolicyKind.Identity)] : [],
            Resource = isTrusting ? [PolicyDocument.Parse("bucket", bucket, PolicyKind.Resource)] : [],
        }).Outcome);
    }

    // IAM user guide, "Policy elements: Variables and tags": a home folder for each user.
    [Theory]
    [InlineData("arn:aws:s3:::amzn-s3-demo-bucket/carlossalazar/file", Outcome.Allowed)]
    [InlineData("arn:aws:s3:::amzn-s3-demo-bucket/martha/file", Outcome.Denied)]
    public void A_variable_gives_each_user_a_folder(string resource, Outcome expected)
    {
        const string policy = """{"Version":"2012-10-17","Statement":[{"Action":["s3:GetObject","s3:PutObject"],"Effect":"Allow","Resource":["arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*"]}]}""";

        Assert.Equal(expected, Decide(Carlos, "s3:GetObject", resource, Account, new() { Identity = [PolicyDocument.Parse("homes", policy, PolicyKind.Identity)] }).Outcome);
    }

    // IAM user guide, "Multivalued context keys": only the listed attributes of a table may be asked for.
    [Theory]
    [InlineData("ID|Message", Outcome.Allowed)]
    [InlineData("ID|UserName", Outcome.Denied)]
    [InlineData("", Outcome.Allowed)]
    public void Every_attribute_that_is_asked_for_must_be_listed(string attributes, Outcome expected)
    {
        const string policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:*:*:table/Thread","Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["ID","Message","Tags"]}}}}""";
        var context = RequestContext.Unknown.With("dynamodb:Attributes", attributes.Split('|'));

        Assert.Equal(expected, Decide(Carlos, "dynamodb:GetItem", $"arn:aws:dynamodb:eu-west-1:{Account}:table/Thread", Account, new()
        {
            Identity = [PolicyDocument.Parse("attributes", policy, PolicyKind.Identity)],
        }, context).Outcome);
    }

    // KMS developer guide, "Default key policy": the account's IAM policies decide because the key policy lets them.
    [Theory]
    [InlineData(true, true, Outcome.Allowed)]
    [InlineData(true, false, Outcome.Denied)]
    [InlineData(false, true, Outcome.Denied)]
    public void The_default_key_policy_lets_identity_policies_decide(bool hasIdentityPolicy, bool hasDefaultPolicy, Outcome expected)
    {
        const string key = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Enable IAM policies","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Account}}:root"},"Action":"kms:*","Resource":"*"}]}""";
        const string empty = """{"Version":"2012-10-17","Statement":[]}""";

        Assert.Equal(expected, Decide(Carlos, "kms:Decrypt", $"arn:aws:kms:eu-west-1:{Account}:key/k", Account, new()
        {
            Identity = hasIdentityPolicy ? [Policies.Allow("kms", "kms:Decrypt")] : [],
            Resource = [PolicyDocument.Parse("key", hasDefaultPolicy ? key : empty, PolicyKind.Resource)],
        }).Outcome);
    }

    // Organizations user guide, "SCP evaluation": every level between the root and the account must allow.
    [Theory]
    [InlineData("s3:ListBucket", Outcome.Allowed)]
    [InlineData("ec2:RunInstances", Outcome.Denied)]
    [InlineData("iam:CreateUser", Outcome.Denied)]
    public void Every_level_of_an_organization_must_allow(string action, Outcome expected) =>
        Assert.Equal(expected, Decide(Carlos, action, "*", Account, new()
        {
            Identity = [Policies.Allow("AdministratorAccess")],
            ServiceControl = [[Policies.Allow("FullAWSAccess")], [Policies.Allow("S3Only", "s3:*"), Policies.Allow("IamToo", "iam:*")], [Policies.Allow("FullAWSAccess"), Policies.Deny("NoIam", "iam:*")]],
        }).Outcome);

    private static AccessDecision Decide(
        string principal, string action, string resource, string owner, AccessPolicies policies, RequestContext? context = null) =>
        AccessEvaluator.Evaluate(new AccessRequest(AccessPrincipal.Of(principal), action, RequestedResource.Of(resource), context, owner), policies);
}
