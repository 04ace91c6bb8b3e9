using CartographyPS.Iam.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class EffectiveAccessTests
{
    private const string Zoe = "arn:aws:iam::123456789012:user/zoe";
    private const string Bucket = "arn:aws:s3:::data";

    private static readonly PermissionRule Read = new("AWSS3Bucket", ["s3:GetObject"], "CAN_READ");
    private static readonly PermissionRule Change = new("T", ["x:Put", "x:Delete"], "X");

    [Theory]
    [InlineData("arn:aws:s3:::data/*", Outcome.Allowed)]
    [InlineData("*", Outcome.Allowed)]
    [InlineData("arn:aws:s3:::data/public/*", Outcome.Depends)]
    [InlineData("arn:aws:s3:::data", Outcome.Denied)]
    [InlineData("arn:aws:s3:::DATA/*", Outcome.Denied)]
    public void Reading_is_decided_for_the_objects(string resource, Outcome expected) =>
        Assert.Equal(expected, Decide(Read, new PermissionTarget(Bucket), Allow(resource))!.Outcome);

    [Theory]
    [InlineData("s3:ListBucket", "arn:aws:s3:::data", Outcome.Allowed)]
    [InlineData("s3:ListBucket", "arn:aws:s3:::data/*", Outcome.Denied)]
    [InlineData("s3:AbortMultipartUpload", "arn:aws:s3:::data/*", Outcome.Allowed)]
    [InlineData("s3:GetBucketObjectLockConfiguration", "arn:aws:s3:::data", Outcome.Allowed)]
    [InlineData("s3:*", "arn:aws:s3:::data/*", Outcome.Allowed)]
    [InlineData("s3:*", "arn:aws:s3:::data", Outcome.Allowed)]
    public void Each_action_has_its_resource(string permission, string resource, Outcome expected) =>
        Assert.Equal(expected, Decide(new("AWSS3Bucket", [permission], "X"), new PermissionTarget(Bucket), Allow(resource, action: permission))!.Outcome);

    [Fact]
    public void The_policy_of_the_bucket_takes_part()
    {
        var refusing = new StatementClauses("data/policy_statement/1") { Effect = "Deny", Action = ["s3:*"], Resource = ["arn:aws:s3:::data/*"], Principal = "\"*\"" };

        var decision = Decide(Read, new PermissionTarget(Bucket, [refusing]), Allow("*"))!;
        Assert.Equal("Denied by statement 1 of the policy of arn:aws:s3:::data (resource policy).", decision.Because);
        Assert.Equal(Outcome.Depends, Decide(Read, new PermissionTarget(Bucket, [refusing with { Condition = """{"Bool": {"aws:ViaAWSService": "false"}}""" }]), Allow("*"))!.Outcome);
        Assert.Equal(Outcome.Allowed, Decide(Read, new PermissionTarget(Bucket, [refusing with { Condition = """{"Bool": {"aws:SecureTransport": "false"}}""" }]), Allow("*"))!.Outcome);
        Assert.Equal(Outcome.Allowed, Decide(Read, new PermissionTarget(Bucket, [refusing with { Principal = """{"AWS": "210987654321"}""" }]), Allow("*"))!.Outcome);
    }

    [Fact]
    public void A_policy_that_the_graph_has_only_in_part_leaves_the_decision_open()
    {
        var partly = new StatementClauses("data/policy_statement/1") { Effect = "Deny", Action = ["s3:*"], Resource = ["*"] };

        Assert.Equal(Outcome.Depends, Decide(Read, new PermissionTarget(Bucket, [partly]), Allow("*"))!.Outcome);
        Assert.Equal(Outcome.Depends, Decide(Read, new PermissionTarget(Bucket, [partly with { Principal = "odd" }]), Allow("*"))!.Outcome);
    }

    [Fact]
    public void A_boundary_limits()
    {
        var principal = new PermissionPrincipal(Zoe, "123456789012", [Allow("*")]) { Boundary = Allow("*", action: "sqs:*") };

        Assert.Equal("Denied: no permission boundary allows it.", new EffectiveAccess(principal).Decide(Read, new PermissionTarget(Bucket))!.Because);
    }

    [Fact]
    public void A_denial_of_a_group_counts()
    {
        var deny = new PermissionPolicy("group", [new StatementClauses("d") { Effect = "Deny", Action = ["s3:*"], Resource = ["*"] }]);
        var principal = new PermissionPrincipal(Zoe, "123456789012", [Allow("*")]) { GroupPolicies = [deny] };

        Assert.Equal("Denied by statement d of group (identity policy).", new EffectiveAccess(principal).Decide(Read, new PermissionTarget(Bucket))!.Because);
    }

    [Fact]
    public void A_condition_is_evaluated_as_far_as_principal_and_resource_determine_it()
    {
        Assert.Equal(Outcome.Depends, Decide(Read, new PermissionTarget(Bucket), Allow("*", """[{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}]"""))!.Outcome);
        Assert.Equal(Outcome.Allowed, Decide(Read, new PermissionTarget(Bucket), Allow("*", """[{"StringEquals": {"aws:ResourceAccount": "123456789012", "aws:username": "zoe"}}]"""))!.Outcome);
        Assert.Equal(Outcome.Denied, Decide(Read, new PermissionTarget(Bucket), Allow("*", """[{"StringEquals": {"aws:username": "ann"}}]"""))!.Outcome);
    }

    [Fact]
    public void The_best_of_several_permissions_counts()
    {
        var target = new PermissionTarget("arn:aws:x:::t");
        var depends = Allow("*", """[{"Bool": {"aws:MultiFactorAuthPresent": "true"}}]""", "x:Put");

        Assert.Equal(Outcome.Allowed, Decide(Change, target, depends, Allow("*", action: "x:Delete"))!.Outcome);
        Assert.Equal(Outcome.Depends, Decide(Change, target, depends)!.Outcome);
        Assert.Equal(Outcome.Denied, Decide(Change, target, Allow("*", action: "x:Get"))!.Outcome);
    }

    [Fact]
    public void A_key_whose_policy_the_graph_does_not_have_is_open() => Assert.Equal(
        Outcome.Depends, Decide(new("AWSKMSKey", ["kms:Decrypt"], "X"), new PermissionTarget("arn:aws:kms:eu-west-1:123456789012:key/k"), Allow("*", action: "kms:*"))!.Outcome);

    [Fact]
    public void A_group_makes_no_requests() => Assert.Null(
        new EffectiveAccess(new PermissionPrincipal("arn:aws:iam::123456789012:group/admins", "123456789012", [Allow("*")])).Decide(Read, new PermissionTarget(Bucket)));

    private static PermissionPolicy Allow(string resource, string? condition = null, string action = "s3:GetObject") =>
        new("mine", [new StatementClauses("s") { Effect = "Allow", Action = [action], Resource = [resource], Condition = condition }]);

    private static AccessDecision? Decide(PermissionRule rule, PermissionTarget target, params PermissionPolicy[] policies) =>
        new EffectiveAccess(new PermissionPrincipal(Zoe, "123456789012", policies)).Decide(rule, target);
}
