using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;
using CsCheck;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class RuleEvaluatorTests
{
    private const string Orders = "arn:aws:dynamodb:eu-west-1:1:table/orders";
    private const string Carts = "arn:aws:dynamodb:eu-west-1:1:table/carts";
    private const string Bucket = "arn:aws:s3:::data";

    private static readonly PermissionRule Query = new("T", ["dynamodb:Query", "dynamodb:Scan"], "CAN_QUERY");

    [Fact]
    public void An_allowed_permission_makes_a_grant_on_each_matching_target() =>
        AssertGrants([Orders, Carts], Query, [Policy(Allow(["dynamodb:Query"], ["*"]))], Carts, Orders);

    [Theory]
    [InlineData("dynamodb:*")]
    [InlineData("DYNAMODB:SCAN")]
    [InlineData("*")]
    [InlineData("dynamodb:Quer?y")]
    public void Actions_may_be_patterns(string action) => AssertGrants([Orders], Query, [Policy(Allow([action], [Orders]))], Orders);

    [Fact]
    public void A_statement_without_Action_concerns_all_but_NotAction()
    {
        AssertGrants([Orders], Query, [Policy(new StatementClauses("s") { Effect = "Allow", NotAction = ["s3:*"], Resource = ["*"] })], Orders);
        AssertGrants([Orders], Query, [Policy(new StatementClauses("s") { Effect = "Allow", NotAction = ["dynamodb:*"], Resource = ["*"] })]);
    }

    [Fact]
    public void A_statement_without_Resource_concerns_nothing()
    {
        AssertGrants([Orders], Query, [Policy(new StatementClauses("s") { Effect = "Allow", Action = ["*"] })]);
        AssertGrants([Orders], Query, [Policy(new StatementClauses("s") { Effect = "Allow", Action = ["*"], NotResource = [Carts] })]);
    }

    [Fact]
    public void NotResource_excepts_targets() => AssertGrants(
        [Orders, Carts], Query, [Policy(new StatementClauses("s") { Effect = "Allow", Action = ["*"], Resource = ["*"], NotResource = ["*carts"] })], Orders);

    [Fact]
    public void A_denial_in_any_policy_is_final()
    {
        var deny = Policy(new StatementClauses("d") { Effect = "Deny", Action = ["dynamodb:Query"], Resource = [Carts] });

        AssertGrants([Orders, Carts], Query, [Policy(Allow(["dynamodb:Query"], ["*"])), deny], Orders);
        AssertGrants([Orders, Carts], Query, [deny, Policy(Allow(["dynamodb:Scan"], ["*"]))], Orders);
    }

    [Fact]
    public void In_one_policy_the_first_permission_that_it_speaks_of_decides()
    {
        var deny = new StatementClauses("d") { Effect = "Deny", Action = ["dynamodb:Scan"], Resource = ["*"] };

        AssertGrants([Orders], Query, [Policy(Allow(["dynamodb:Query"], ["*"]), deny)], Orders);
        AssertGrants([Orders], Query, [Policy(Allow(["dynamodb:Query"], [Carts]), deny)]);
    }

    [Theory]
    [InlineData("Allowed")]
    [InlineData("allow")]
    [InlineData(null)]
    public void Only_Allow_allows(string? effect) =>
        AssertGrants([Orders], Query, [Policy(new StatementClauses("s") { Effect = effect, Action = ["*"], Resource = ["*"] })]);

    [Theory]
    [InlineData("arn:aws:s3:::data/*")]
    [InlineData("arn:aws:s3:::data/logs/2024/*")]
    [InlineData("arn:aws:s3:::da*/x")]
    [InlineData("arn:aws:s3:::*")]
    public void Rights_on_objects_are_rights_on_the_bucket(string resource)
    {
        var rule = new PermissionRule("AWSS3Bucket", ["s3:GetObject"], "CAN_READ");

        AssertGrants([Bucket, "arn:aws:s3:::other"], rule, [Policy(Allow(["s3:GetObject"], [resource]))], resource == "arn:aws:s3:::*" ? [Bucket, "arn:aws:s3:::other"] : [Bucket]);
    }

    [Fact]
    public void Rights_below_another_resource_are_none_on_it() => AssertGrants([Orders], Query, [Policy(Allow(["*"], [Orders + "/index/*"]))]);

    [Fact]
    public void A_condition_is_noted_when_every_allowing_statement_has_one()
    {
        var first = Allow(["dynamodb:Query"], ["*"]) with { Id = "1", Condition = """[{"StringEquals": {"b": "x", "a": "y"}}]""" };
        var second = Allow(["dynamodb:Scan"], ["*"]) with { Id = "2", Condition = """[{"Bool": {"c": "true"}, "Null": {"a": "true"}}]""" };

        var grant = Assert.Single(Grants([Orders], Query, [Policy(first, second)]));
        Assert.True(grant.HasCondition);
        Assert.Equal(["a", "b", "c"], grant.ConditionKeys);
        Assert.Equal("""[{"StringEquals": {"b": "x", "a": "y"}}, {"Bool": {"c": "true"}, "Null": {"a": "true"}}]""", grant.ConditionText);

        var unconditional = Assert.Single(Grants([Orders], Query, [Policy(first, second), Policy(Allow(["*"], [Orders]))]));
        Assert.False(unconditional.HasCondition);
        Assert.Empty(unconditional.ConditionKeys);
    }

    [Fact]
    public void A_condition_that_is_not_JSON_has_no_keys()
    {
        var grant = Assert.Single(Grants([Orders], Query, [Policy(Allow(["*"], ["*"]) with { Condition = "odd" })]));

        Assert.True(grant.HasCondition);
        Assert.Empty(grant.ConditionKeys);
        Assert.Equal("[odd]", grant.ConditionText);
    }

    [Fact]
    public void The_index_finds_what_a_comparison_with_every_target_finds()
    {
        var arn = Gen.String[Gen.Char["ab/"], 0, 4].Select(name => "arn:aws:s3:::" + name);
        var clause = Gen.String[Gen.Char["aB/*?"], 0, 5].Select(Gen.OneOf("", "*", "arn:aws:s3:::", "ARN:"), (name, prefix) => prefix + name);
        var statement = Gen.Select(Gen.OneOf("Allow", "Allow", "Deny"), Gen.OneOf("s3:Get*", "s3:Put*", "*"), clause.Array[1, 2], clause.Array[0, 1])
            .Select(parts => new StatementClauses("s") { Effect = parts.Item1, Action = [parts.Item2], Resource = parts.Item3, NotResource = parts.Item4 });
        var rule = new PermissionRule("AWSS3Bucket", ["s3:GetObject", "s3:PutObject"], "X");
        Gen.Select(arn.Array[0, 8], statement.Array[1, 3].Array[1, 3]).Sample((arns, policies) =>
        {
            string[] targets = [.. arns.Distinct()];
            PermissionPolicy[] read = [.. policies.Select(statements => Policy(statements))];
            var found = Grants(targets, rule, read).Select(grant => grant.Target.Arn).ToHashSet();

            // With one target at a time and an additional clause that finds all, the index leaves nothing out.
            var everywhere = policies.Select(statements => Policy([.. statements, Allow(["other:*"], ["*"])])).ToArray();
            return targets.All(target => found.Contains(target) == Grants([target], rule, everywhere).Count > 0);
        }, iter: 2000);
    }

    [Fact]
    public void Candidates_are_in_order_and_each_once()
    {
        var index = new TargetIndex([new(Orders), new(Carts), new(Bucket)]);
        var clauses = new[] { "arn:aws:dynamodb:*", Carts, "*", "arn:aws:nothing:*" }.Select(clause => new ResourceClause(clause));

        Assert.Equal([0, 1, 2], index.Candidates(clauses));
        Assert.Equal([1], index.Candidates([new ResourceClause(Orders)]));
        Assert.Empty(index.Candidates([new ResourceClause("arn:aws:dynamodb:eu-west-1:1:table/ord")]));
        Assert.Equal([2], index.Candidates([new ResourceClause("arn:aws:s3:::data/key")]));
    }

    private static StatementClauses Allow(string[] actions, string[] resources) => new("s") { Effect = "Allow", Action = actions, Resource = resources };

    private static PermissionPolicy Policy(params StatementClauses[] statements) => new("p", statements);

    private static List<PermissionGrant> Grants(string[] targets, PermissionRule rule, PermissionPolicy[] policies) =>
        [.. new RuleEvaluator(rule, new TargetIndex(targets.Select(arn => new PermissionTarget(arn)))).Grants(policies)];

    private static void AssertGrants(string[] targets, PermissionRule rule, PermissionPolicy[] policies, params string[] expected) =>
        Assert.Equal(expected, Grants(targets, rule, policies).Select(grant => grant.Target.Arn));
}
