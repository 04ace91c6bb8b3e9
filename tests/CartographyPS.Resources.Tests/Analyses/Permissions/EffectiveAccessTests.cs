using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class EffectiveAccessTests
{
    private const string Zoe = "arn:aws:iam::123456789012:user/zoe";
    private const string Bucket = "arn:aws:s3:::data";
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/k";

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
        const string refusing = """{"Sid": "No", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::data/*"}""";

        var decision = Decide(Read, With(Bucket, refusing), Allow("*"))!;
        Assert.Equal("Denied by statement No of the policy of arn:aws:s3:::data (resource policy).", decision.Because);
        Assert.Equal(Outcome.Depends, OfBucket(refusing.Replace("\"Sid\": \"No\"", """ "Condition": {"Bool": {"aws:ViaAWSService": "false"}}""", StringComparison.Ordinal)));
        Assert.Equal(Outcome.Allowed, OfBucket(refusing.Replace("\"Sid\": \"No\"", """ "Condition": {"Bool": {"aws:SecureTransport": "false"}}""", StringComparison.Ordinal)));
        Assert.Equal(Outcome.Allowed, OfBucket(refusing.Replace("\"*\", \"Action\"", """{"AWS": "210987654321"}, "Action" """, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("NotPrincipal", """{"AWS": "arn:aws:iam::123456789012:user/ann"}""", Outcome.Denied)]
    [InlineData("NotPrincipal", """{"AWS": ["arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/zoe"]}""", Outcome.Allowed)]
    public void A_statement_may_concern_all_but_some_principals(string element, string principals, Outcome expected) =>
        Assert.Equal(expected, OfBucket($$"""{"Effect": "Deny", "{{element}}": {{principals}}, "Action": "s3:*", "Resource": "*"}"""));

    [Theory]
    [InlineData("s3:GetObject", Outcome.Allowed)]
    [InlineData("s3:PutObject", Outcome.Denied)]
    public void A_statement_may_concern_all_but_some_actions(string action, Outcome expected) =>
        Assert.Equal(expected, OfBucket($$"""{"Effect": "Deny", "Principal": "*", "NotAction": "{{action}}", "Resource": "*"}"""));

    [Theory]
    [InlineData("arn:aws:s3:::data/*", Outcome.Allowed)]
    [InlineData("arn:aws:s3:::data/public/*", Outcome.Depends)]
    [InlineData("arn:aws:s3:::other/*", Outcome.Denied)]
    public void A_statement_may_concern_all_but_some_resources(string resource, Outcome expected) =>
        Assert.Equal(expected, OfBucket($$"""{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "NotResource": "{{resource}}"}"""));

    [Theory]
    [InlineData("odd", "it is not JSON")]
    [InlineData("[]", "it is not a JSON object")]
    [InlineData("""{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*"}]}""", "it has neither Principal nor NotPrincipal")]
    public void A_policy_that_cannot_be_read_leaves_the_decision_open(string policy, string why)
    {
        var decision = Decide(Read, new PermissionTarget(Bucket, () => policy), Allow("*"))!;

        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Contains(why, decision.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_was_not_read_leaves_open_what_none_denies()
    {
        var unread = new PermissionTarget(Bucket, () => null);

        Assert.Equal(
            "Depends on statement 1 of the policy of arn:aws:s3:::data, which cannot be read: the graph does not have it.", Decide(Read, unread, Allow("*"))!.Because);
        Assert.Equal(Outcome.Denied, Decide(Read, unread, Deny("*"))!.Outcome);
    }

    [Fact]
    public void The_policy_of_a_key_decides_who_may_use_it()
    {
        var decrypt = new PermissionRule("AWSKMSKey", ["kms:Decrypt"], "X");
        var mine = Allow("*", action: "kms:*");
        const string account = """{"Sid": "Account", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"}""";
        const string ann = """{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/ann"}, "Action": "kms:*", "Resource": "*"}""";

        Assert.Equal(Outcome.Allowed, Decide(decrypt, With(Key, account), mine)!.Outcome);
        Assert.Equal(Outcome.Denied, Decide(decrypt, With(Key, ann), mine)!.Outcome);
        Assert.Equal(Outcome.Depends, Decide(decrypt, new PermissionTarget(Key, () => null), mine)!.Outcome);
    }

    [Fact]
    public void Control_policies_limit_principals_and_resources_of_the_account()
    {
        var all = PolicyDocument.Parse("all", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""", PolicyKind.Identity);
        var everyone = PolicyDocument.Parse("everyone", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}""", PolicyKind.Resource);
        var ours = PolicyDocument.Parse(
            "ours", """{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}}]}""", PolicyKind.Resource);

        Assert.Equal(Outcome.Allowed, Under(new() { Service = [[all], [all]] }).Outcome);
        Assert.Equal("Denied: no service control policy allows it.", Under(new() { Service = [[all], []] }).Because);
        Assert.Equal("Denied: no resource control policy allows it.", Under(new() { Resource = [[]] }).Because);
        Assert.Equal(Outcome.Allowed, Under(new() { Resource = [[everyone, ours]], Organization = "o-1" }).Outcome);
        Assert.Equal(Outcome.Denied, Under(new() { Resource = [[everyone, ours]], Organization = "o-2" }).Outcome);
        Assert.Equal(Outcome.Depends, Under(new() { Resource = [[everyone, ours]] }).Outcome);
    }

    [Fact]
    public void Service_linked_roles_are_not_subject_to_control_policies()
    {
        var role = new PermissionPrincipal("arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", "123456789012", [Allow("*")]);

        Assert.Equal(Outcome.Allowed, new EffectiveAccess(role, new() { Service = [[]], Resource = [[]] }).Decide(Read, new PermissionTarget(Bucket))!.Outcome);
    }

    [Theory]
    [InlineData("arn:aws:dynamodb:eu-west-1:123456789012:table/t", Outcome.Allowed)]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/t", Outcome.Denied)]
    [InlineData("arn:aws:x:::t", Outcome.Depends)]
    public void A_request_goes_to_the_region_of_its_resource(string arn, Outcome expected)
    {
        var regions = PolicyDocument.Parse(
            "regions", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}}]}""",
            PolicyKind.Identity);
        var access = new EffectiveAccess(new PermissionPrincipal(Zoe, "123456789012", [Allow("*", action: "*")]), new() { Service = [[regions]] });

        Assert.Equal(expected, access.Decide(Change, new PermissionTarget(arn))!.Outcome);
        Assert.Equal(expected, access.Decide(Change, new PermissionTarget(arn))!.Outcome);
        Assert.Equal(Outcome.Allowed, access.Decide(Change, new PermissionTarget(Bucket, () => "", "eu-west-1"))!.Outcome);
        Assert.Equal(Outcome.Denied, access.Decide(Change, new PermissionTarget(Bucket, () => "", "us-east-1"))!.Outcome);
    }

    [Fact]
    public void An_accounts_place_is_known_to_conditions()
    {
        var below = Allow("*", """[{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-1/r-1/ou-1/*", "aws:ResourceOrgPaths": "o-1/*"}}]""");
        AccessDecision At(string? path) => new EffectiveAccess(new PermissionPrincipal(Zoe, "123456789012", [below]), new() { Organization = "o-1", Path = path }).Decide(Read, new PermissionTarget(Bucket))!;

        Assert.Equal(Outcome.Allowed, At("o-1/r-1/ou-1/").Outcome);
        Assert.Equal(Outcome.Denied, At("o-1/r-1/").Outcome);
        Assert.Equal(Outcome.Depends, At(null).Outcome);
    }

    [Fact]
    public void A_boundary_limits()
    {
        var principal = new PermissionPrincipal(Zoe, "123456789012", [Allow("*")]) { Boundary = Allow("*", action: "sqs:*") };

        Assert.Equal("Denied: no permission boundary allows it.", new EffectiveAccess(principal, ControlPolicies.None).Decide(Read, new PermissionTarget(Bucket))!.Because);
    }

    [Fact]
    public void A_denial_of_a_group_counts()
    {
        var deny = new PermissionPolicy("group", [new StatementClauses("d") { Effect = "Deny", Action = ["s3:*"], Resource = ["*"] }]);
        var principal = new PermissionPrincipal(Zoe, "123456789012", [Allow("*")]) { GroupPolicies = [deny] };

        Assert.Equal("Denied by statement d of group (identity policy).", new EffectiveAccess(principal, ControlPolicies.None).Decide(Read, new PermissionTarget(Bucket))!.Because);
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
    public void A_group_makes_no_requests() => Assert.Null(
        new EffectiveAccess(new PermissionPrincipal("arn:aws:iam::123456789012:group/admins", "123456789012", [Allow("*")]), ControlPolicies.None).Decide(Read, new PermissionTarget(Bucket)));

    private static PermissionPolicy Allow(string resource, string? condition = null, string action = "s3:GetObject") =>
        new("mine", [new StatementClauses("s") { Effect = "Allow", Action = [action], Resource = [resource], Condition = condition }]);

    private static PermissionPolicy Deny(string resource) =>
        new("mine", [new StatementClauses("s") { Effect = "Deny", Action = ["*"], Resource = [resource] }]);

    private static PermissionTarget With(string arn, string statement) =>
        new(arn, () => $$"""{"Version": "2012-10-17", "Statement": {{statement}}}""");

    private static Outcome OfBucket(string statement) => Decide(Read, With(Bucket, statement), Allow("*"))!.Outcome;

    private static AccessDecision Under(ControlPolicies controls) =>
        new EffectiveAccess(new PermissionPrincipal(Zoe, "123456789012", [Allow("*")]), controls).Decide(Read, new PermissionTarget(Bucket))!;

    private static AccessDecision? Decide(PermissionRule rule, PermissionTarget target, params PermissionPolicy[] policies) =>
        new EffectiveAccess(new PermissionPrincipal(Zoe, "123456789012", policies), ControlPolicies.None).Decide(rule, target);
}
