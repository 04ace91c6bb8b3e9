using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;
using static CartographyPS.Iam.Tests.Evaluation.Policies;

namespace CartographyPS.Iam.Tests.Evaluation;

public sealed class AccessEvaluatorTests
{
    private const string Zoe = $"arn:aws:iam::{Account}:user/zoe";
    private const string App = $"arn:aws:iam::{Account}:role/app";
    private const string Session = $"arn:aws:sts::{Account}:assumed-role/app/run";
    private const string Root = $"arn:aws:iam::{Account}:root";
    private const string Ann = $"arn:aws:sts::{Account}:federated-user/ann";
    private const string Queue = $"arn:aws:sqs:eu-west-1:{Account}:orders";
    private const string OtherQueue = $"arn:aws:sqs:eu-west-1:{OtherAccount}:orders";
    private const string Key = $"arn:aws:kms:eu-west-1:{Account}:key/k";
    private const string OtherKey = $"arn:aws:kms:eu-west-1:{OtherAccount}:key/k";
    private const string Trusted = $"arn:aws:iam::{Account}:role/trusted";
    private const string OtherRole = $"arn:aws:iam::{OtherAccount}:role/trusted";

    [Fact]
    public void Nothing_allows_by_default()
    {
        var decision = Decide(Zoe, Queue, new());

        Assert.Equal(Outcome.Denied, decision.Outcome);
        Assert.False(decision.IsExplicitDeny);
        Assert.Null(decision.Statement);
        Assert.Equal(PolicyLayer.Identity, decision.Layer);
        Assert.Equal("Denied: no identity policy allows it.", decision.Because);
        Assert.Empty(decision.Dependencies);
    }

    [Fact]
    public void An_identity_policy_allows()
    {
        var decision = Decide(Zoe, Queue, new() { Identity = [Allow("other", "s3:*"), Allow("mine")] });

        Assert.Equal(Outcome.Allowed, decision.Outcome);
        Assert.Equal("mine", decision.Statement!.Name.Policy);
        Assert.Equal("Allowed by statement 1 of mine (identity policy).", decision.ToString());
    }

    [Fact]
    public void A_groups_policy_allows_and_denies()
    {
        Assert.Equal("group", Decide(Zoe, Queue, new() { Groups = [Allow("group")] }).Statement!.Name.Policy);
        Assert.True(Decide(Zoe, Queue, new() { Identity = [Allow("mine")], Groups = [Deny("group")] }).IsExplicitDeny);
    }

    [Fact]
    public void A_denial_names_its_statement_and_layer()
    {
        AssertDenied(PolicyLayer.Identity, "identity policy", new() { Identity = [Allow("a"), Deny("no")] });
        AssertDenied(PolicyLayer.PermissionBoundary, "permission boundary", new() { Identity = [Allow("a")], PermissionBoundary = Deny("no") });
        AssertDenied(PolicyLayer.Session, "session policy", new() { Identity = [Allow("a")], Session = [Allow("s"), Deny("no")] });
        AssertDenied(PolicyLayer.Resource, "resource policy", new() { Identity = [Allow("a")], Resource = [Refuse("no", Account)] });
        AssertDenied(PolicyLayer.ServiceControl, "service control policy", new() { Identity = [Allow("a")], ServiceControl = [[Allow("s")], [Allow("t"), Deny("no")]] });
        AssertDenied(PolicyLayer.ResourceControl, "resource control policy", new() { Identity = [Allow("a")], ResourceControl = [[Grant("r", "*"), Refuse("no", "*")]] });

        static void AssertDenied(PolicyLayer layer, string name, AccessPolicies policies)
        {
            var decision = Decide(App, Queue, policies);
            Assert.Equal(Outcome.Denied, decision.Outcome);
            Assert.True(decision.IsExplicitDeny);
            Assert.Equal(layer, decision.Layer);
            Assert.Equal("no", decision.Statement!.Name.Policy);
            Assert.Equal($"Denied by statement 1 of no ({name}).", decision.Because);
        }
    }

    [Fact]
    public void Every_limit_must_allow_and_is_named_when_it_does_not()
    {
        AssertLimited(PolicyLayer.PermissionBoundary, "permission boundary", new() { Identity = [Allow("a")], PermissionBoundary = Allow("b", "s3:*") });
        AssertLimited(PolicyLayer.Session, "session policy", new() { Identity = [Allow("a")], Session = [Allow("s", "s3:*")] });
        AssertLimited(PolicyLayer.Session, "session policy", new() { Identity = [Allow("a")], Session = [] });
        AssertLimited(PolicyLayer.ServiceControl, "service control policy", new() { Identity = [Allow("a")], ServiceControl = [[Allow("s")], [Allow("t", "s3:*")]] });
        AssertLimited(PolicyLayer.ServiceControl, "service control policy", new() { Identity = [Allow("a")], ServiceControl = [[Allow("s", "s3:*")], [Allow("t")]] });
        AssertLimited(PolicyLayer.ServiceControl, "service control policy", new() { Identity = [Allow("a")], ServiceControl = [[]] });
        AssertLimited(PolicyLayer.ResourceControl, "resource control policy", new() { Identity = [Allow("a")], ResourceControl = [[]] });

        static void AssertLimited(PolicyLayer layer, string name, AccessPolicies policies)
        {
            var decision = Decide(App, Queue, policies);
            Assert.Equal(Outcome.Denied, decision.Outcome);
            Assert.False(decision.IsExplicitDeny);
            Assert.Equal(layer, decision.Layer);
            Assert.Equal($"Denied: no {name} allows it.", decision.Because);
        }
    }

    [Fact]
    public void Limits_that_allow_take_nothing_away_and_are_not_the_reason()
    {
        var decision = Decide(App, Queue, new()
        {
            Identity = [Allow("a")],
            PermissionBoundary = Allow("b"),
            Session = [Allow("s", "s3:*"), Allow("t")],
            ServiceControl = [[Allow("c", "s3:*"), Allow("d")], [Allow("e")]],
            ResourceControl = [[Grant("r", "*")]],
        });

        Assert.Equal("Allowed by statement 1 of a (identity policy).", decision.Because);
    }

    [Fact]
    public void Limits_alone_allow_nothing() => AssertOutcome(Outcome.Denied, App, Queue, new()
    {
        PermissionBoundary = Allow("b"),
        Session = [Allow("s")],
        ServiceControl = [[Allow("c")]],
        ResourceControl = [[Grant("r", "*")]],
    });

    [Theory]
    [InlineData(Zoe, Zoe, Outcome.Allowed)]
    [InlineData(Zoe, "*", Outcome.Allowed)]
    [InlineData(App, App, Outcome.Allowed)]
    [InlineData(App, "*", Outcome.Allowed)]
    [InlineData(Session, Session, Outcome.Allowed)]
    [InlineData(App, Session, Outcome.Depends)]
    [InlineData(Ann, Ann, Outcome.Allowed)]
    [InlineData(Zoe, Account, Outcome.Denied)]
    [InlineData(Zoe, App, Outcome.Denied)]
    [InlineData(Zoe, OtherAccount, Outcome.Denied)]
    public void A_resource_policy_of_the_same_account_is_enough_when_it_names_the_principal(string principal, string named, Outcome expected) =>
        AssertOutcome(expected, principal, Queue, new() { Resource = [Grant("q", named)] });

    [Theory]
    [InlineData(Zoe, Zoe, Outcome.Allowed)]
    [InlineData(Zoe, "*", Outcome.Allowed)]
    [InlineData(App, App, Outcome.Denied)]
    [InlineData(App, "*", Outcome.Denied)]
    [InlineData(Session, App, Outcome.Denied)]
    [InlineData(Session, Session, Outcome.Allowed)]
    [InlineData(Ann, Ann, Outcome.Allowed)]
    [InlineData(Ann, "*", Outcome.Denied)]
    public void A_boundary_limits_a_role_that_a_resource_policy_names_but_no_user_and_no_session(string principal, string named, Outcome expected) =>
        AssertOutcome(expected, principal, Queue, new() { Resource = [Grant("q", named)], PermissionBoundary = Allow("b", "s3:*") });

    [Theory]
    [InlineData(App, Outcome.Denied)]
    [InlineData(Session, Outcome.Allowed)]
    public void A_session_policy_limits_a_role_but_not_its_session(string named, Outcome expected) =>
        AssertOutcome(expected, Session, Queue, new() { Resource = [Grant("q", named)], Session = [Allow("s", "s3:*")] });

    [Fact]
    public void Control_policies_limit_what_a_resource_policy_allows()
    {
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Resource = [Grant("q", Zoe)], ServiceControl = [[Allow("s", "s3:*")]] });
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Resource = [Grant("q", Zoe)], ResourceControl = [[Grant("r", "*", Unknown("aws:username"))]] });
    }

    [Theory]
    [InlineData(OtherQueue, "mine", null, Outcome.Denied)]
    [InlineData(OtherQueue, null, Zoe, Outcome.Denied)]
    [InlineData(OtherQueue, "mine", Zoe, Outcome.Allowed)]
    [InlineData(OtherQueue, "mine", Account, Outcome.Allowed)]
    [InlineData(OtherQueue, "mine", "*", Outcome.Allowed)]
    [InlineData(OtherQueue, "mine", OtherAccount, Outcome.Denied)]
    [InlineData(Queue, "mine", null, Outcome.Allowed)]
    [InlineData(OtherKey, "mine", null, Outcome.Denied)]
    [InlineData(OtherKey, null, Zoe, Outcome.Denied)]
    [InlineData(OtherKey, "mine", Account, Outcome.Allowed)]
    [InlineData(OtherRole, "mine", Zoe, Outcome.Allowed)]
    [InlineData(OtherRole, null, Zoe, Outcome.Denied)]
    public void Another_accounts_resource_needs_both_sides(string resource, string? identity, string? named, Outcome expected) =>
        AssertOutcome(expected, Zoe, resource, new()
        {
            Identity = identity is null ? [] : [Allow(identity)],
            Resource = named is null ? [] : [Grant("q", named)],
        });

    [Fact]
    public void The_side_that_is_missing_is_named()
    {
        Assert.Equal(PolicyLayer.Resource, Decide(Zoe, OtherQueue, new() { Identity = [Allow("a")] }).Layer);
        Assert.Equal(PolicyLayer.Identity, Decide(Zoe, OtherQueue, new() { Resource = [Grant("q", Zoe)] }).Layer);
        Assert.Equal(PolicyLayer.PermissionBoundary, Decide(Zoe, OtherQueue, new()
        {
            Identity = [Allow("a")],
            PermissionBoundary = Allow("b", "s3:*"),
            Resource = [Grant("q", Zoe)],
        }).Layer);
    }

    [Theory]
    [InlineData(Key, "mine", null, Outcome.Denied)]
    [InlineData(Key, "mine", Account, Outcome.Allowed)]
    [InlineData(Key, null, Account, Outcome.Denied)]
    [InlineData(Key, null, Zoe, Outcome.Allowed)]
    [InlineData(Key, "mine", App, Outcome.Denied)]
    [InlineData(Trusted, "mine", null, Outcome.Denied)]
    [InlineData(Trusted, "mine", Account, Outcome.Allowed)]
    [InlineData(Trusted, null, Account, Outcome.Denied)]
    [InlineData(Trusted, null, Zoe, Outcome.Allowed)]
    public void A_key_or_role_must_let_its_own_account_in(string resource, string? identity, string? named, Outcome expected) =>
        AssertOutcome(expected, Zoe, resource, new()
        {
            Identity = identity is null ? [] : [Allow(identity)],
            Resource = named is null ? [] : [Grant("k", named)],
        });

    [Theory]
    [InlineData(Key)]
    [InlineData(OtherQueue)]
    public void A_grant_to_the_account_lets_it_in_under_the_grants_condition_only(string resource)
    {
        AssertOutcome(Outcome.Allowed, Zoe, resource, new() { Identity = [Allow("a")], Resource = [Grant("r", Account, Null("aws:username", false))] });
        AssertOutcome(Outcome.Denied, Zoe, resource, new() { Identity = [Allow("a")], Resource = [Grant("r", Account, Null("aws:username", true))] });
    }

    [Theory]
    [InlineData("kms:Decrypt", $"arn:aws:kms:eu-west-1:{Account}:alias/a")]
    [InlineData("iam:PassRole", Trusted)]
    [InlineData("sts:AssumeRole", $"arn:aws:iam::{Account}:user/role/x")]
    public void Only_keys_and_the_assuming_of_roles_need_their_own_policy(string action, string resource) =>
        Assert.Equal(Outcome.Allowed, Decide(Zoe, resource, new() { Identity = [Allow("a")] }, action).Outcome);

    [Fact]
    public void A_roles_trust_asks_whether_the_boundary_allows_the_assuming_role() =>
        AssertOutcome(Outcome.Denied, App, Trusted, new() { Resource = [Grant("t", App)], PermissionBoundary = Allow("b", "s3:*") });

    [Fact]
    public void Root_needs_no_identity_policy()
    {
        var decision = Decide(Root, Queue, new() { PermissionBoundary = Allow("b", "s3:*") });

        Assert.Equal(Outcome.Allowed, decision.Outcome);
        Assert.Null(decision.Statement);
        Assert.Equal("Root needs no statement that allows it.", decision.Because);
    }

    [Fact]
    public void Root_is_bound_by_the_policies_of_others()
    {
        AssertOutcome(Outcome.Denied, Root, Queue, new() { ServiceControl = [[Allow("s", "s3:*")]] });
        AssertOutcome(Outcome.Denied, Root, Queue, new() { Resource = [Refuse("q", "*")] });
        AssertOutcome(Outcome.Denied, Root, OtherQueue, new());
        AssertOutcome(Outcome.Allowed, Root, OtherQueue, new() { Resource = [Grant("q", Account)] });
        AssertOutcome(Outcome.Denied, Root, Key, new());
        AssertOutcome(Outcome.Allowed, Root, Key, new() { Resource = [Grant("k", Account)] });
        AssertOutcome(Outcome.Allowed, Root, Queue, new() { Identity = [Deny("none of root's")], Groups = [Deny("none of root's")] });
    }

    [Fact]
    public void Services_and_anyone_are_let_in_by_resource_policies_alone()
    {
        var service = AccessPrincipal.Service("sns.amazonaws.com");

        Assert.Equal(Outcome.Allowed, Decide(service, new() { Resource = [Grant("q", "Service:sns.amazonaws.com")] }).Outcome);
        Assert.Equal(Outcome.Denied, Decide(service, new() { Identity = [Allow("a")] }).Outcome);
        Assert.Equal(PolicyLayer.Resource, Decide(service, new() { Identity = [Allow("a")] }).Layer);
        Assert.Equal(Outcome.Allowed, Decide(service, new() { Resource = [Grant("q", "*")], ServiceControl = [[]], Session = [], PermissionBoundary = Deny("b") }).Outcome);
        Assert.Equal(Outcome.Allowed, Decide(service, new() { Resource = [Grant("q", "*")], ServiceControl = [[Deny("s")]], Session = [Deny("s")] }).Outcome);
        Assert.Equal(Outcome.Denied, Decide(service, new() { Resource = [Grant("q", "*")], ResourceControl = [[]] }).Outcome);
        Assert.Equal(Outcome.Allowed, Decide(AccessPrincipal.Anonymous, new() { Resource = [Grant("q", "*")] }).Outcome);
        Assert.Equal(Outcome.Denied, Decide(AccessPrincipal.Anonymous, new() { Resource = [Grant("q", Account)] }).Outcome);
        Assert.Equal(Outcome.Allowed, Decide(AccessPrincipal.Federated("idp"), new() { Resource = [Grant("t", "Federated:idp")] }).Outcome);
    }

    [Fact]
    public void A_service_linked_role_is_above_control_policies()
    {
        const string linked = $"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/App";
        var policies = new AccessPolicies { Identity = [Allow("a")], ServiceControl = [[Deny("s")]], ResourceControl = [[Refuse("r", "*")]] };

        AssertOutcome(Outcome.Allowed, linked, Queue, policies);
        AssertOutcome(Outcome.Denied, App, Queue, policies);
    }

    [Fact]
    public void An_unknown_condition_of_the_only_allowance_is_what_it_depends_on()
    {
        var decision = Decide(Zoe, Queue, new() { Identity = [Allow("a", condition: Unknown("aws:SourceVpc"))] });

        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Equal("a", decision.Statement!.Name.Policy);
        Assert.Equal(new Dependency(DependencyKind.Condition, "StringEquals aws:SourceVpc x", "aws:SourceVpc"), Assert.Single(decision.Dependencies));
        Assert.Equal("Depends on StringEquals aws:SourceVpc x.", decision.Because);
        Assert.False(decision.IsExplicitDeny);
    }

    [Fact]
    public void An_unknown_condition_of_a_denial_is_what_it_depends_on()
    {
        var decision = Decide(Zoe, Queue, new() { Identity = [Allow("a"), Deny("d", condition: Unknown("aws:SourceIp"))] });

        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Equal("d", decision.Statement!.Name.Policy);
        Assert.Equal("aws:SourceIp", Assert.Single(decision.Dependencies).Key);
    }

    [Fact]
    public void All_unknown_conditions_that_matter_are_named_once()
    {
        var decision = Decide(Zoe, OtherQueue, new()
        {
            Identity = [Allow("a", condition: Unknown("one")), Allow("b", condition: Unknown("one")), Deny("no match", "s3:*", condition: Unknown("four"))],
            Resource = [Grant("q", Zoe, Unknown("two")), Grant("r", App, Unknown("five"))],
            PermissionBoundary = Allow("limit"),
            ServiceControl = [[Allow("s", condition: Unknown("three"))]],
        });

        Assert.Equal(["one", "two", "three"], decision.Dependencies.Select(dependency => dependency.Key));
        Assert.Equal("Depends on StringEquals one x; StringEquals two x; StringEquals three x.", decision.Because);
    }

    [Theory]
    [InlineData(10, "StringEquals k10 x.")]
    [InlineData(11, "StringEquals k10 x; and 1 more.")]
    public void The_reason_names_ten_dependencies(int count, string end)
    {
        var decision = Decide(Zoe, Queue, new() { Identity = [.. Enumerable.Range(1, count).Select(number => Allow("a", condition: Unknown($"k{number}")))] });

        Assert.Equal(count, decision.Dependencies.Count);
        Assert.EndsWith(end, decision.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_open_statements_do_not_take_quadratic_time()
    {
        const int many = 50_000;
        var decision = Decide(Zoe, Queue, new() { Identity = [.. Enumerable.Range(0, many).Select(number => Allow("a", condition: Unknown($"k{number}")))] });

        Assert.Equal(many, decision.Dependencies.Count);
        Assert.True(decision.Because.Length < 500);
    }

    [Fact]
    public void What_is_decided_without_the_unknown_condition_does_not_depend_on_it()
    {
        var unknown = Allow("u", condition: Unknown("one"));

        Assert.Equal("sure", Decide(Zoe, Queue, new() { Identity = [unknown, Allow("sure")] }).Statement!.Name.Policy);
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Identity = [unknown], PermissionBoundary = Allow("b", "s3:*") });
        AssertOutcome(Outcome.Denied, Zoe, OtherQueue, new() { Identity = [unknown] });
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Identity = [unknown, Deny("d")] });
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Identity = [Deny("d", condition: Unknown("one"))] });
        AssertOutcome(Outcome.Allowed, Zoe, Queue, new() { Identity = [unknown], Resource = [Grant("q", Zoe)] });
    }

    [Fact]
    public void A_policy_that_was_not_read_leaves_the_decision_open()
    {
        var unread = PolicyDocument.Unread("key policy", PolicyKind.Resource, "its reading was denied");

        var decision = Decide(Zoe, Key, new() { Identity = [Allow("a")], Resource = [unread] });
        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Equal("Depends on statement 1 of key policy, which cannot be read: its reading was denied.", decision.Because);
        AssertOutcome(Outcome.Denied, Zoe, Key, new() { Identity = [Deny("d")], Resource = [unread] });
    }

    [Fact]
    public void A_resource_of_an_unknown_account_is_decided_where_both_ways_agree()
    {
        const string bucket = "arn:aws:s3:::b";

        var decision = Decide(Zoe, bucket, new() { Identity = [Allow("a")] });
        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Equal(new Dependency(DependencyKind.ResourceAccount, "which account owns the resource"), Assert.Single(decision.Dependencies));
        Assert.Equal("a", decision.Statement!.Name.Policy);
        Assert.Equal("b", Decide(Zoe, bucket, new() { Resource = [Grant("b", Zoe)] }).Statement!.Name.Policy);
        AssertOutcome(Outcome.Denied, Zoe, bucket, new());
        AssertOutcome(Outcome.Allowed, Zoe, bucket, new() { Identity = [Allow("a")], Resource = [Grant("b", Account)] });
    }

    [Fact]
    public void The_statement_by_which_the_owner_matters_is_named()
    {
        var open = Grant("open", Account, Unknown("aws:SourceVpc"));

        Assert.Equal("mine", Decide(Zoe, "arn:aws:s3:::b", new() { Identity = [Allow("mine")], Resource = [open] }).Statement!.Name.Policy);
        Assert.Equal("open", Decide(Root, "arn:aws:s3:::b", new() { Resource = [Grant("open", Root, Unknown("aws:SourceVpc"))] }).Statement!.Name.Policy);
        Assert.Null(Decide(Root, "arn:aws:s3:::b", new()).Statement);
    }

    [Fact]
    public void A_denial_of_all_but_a_user_denies_the_user_too_when_it_has_a_boundary()
    {
        const string others = $$$"""{"Statement":[{"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":["{{{Zoe}}}","{{{Account}}}"]}}]}""";
        var policy = PolicyDocument.Parse("others", others, PolicyKind.Resource);

        AssertOutcome(Outcome.Allowed, Zoe, Queue, new() { Identity = [Allow("a")], Resource = [policy] });
        AssertOutcome(Outcome.Denied, Zoe, Queue, new() { Identity = [Allow("a")], Resource = [policy], PermissionBoundary = Allow("b") });
        AssertOutcome(Outcome.Denied, App, Queue, new() { Identity = [Allow("a")], Resource = [policy] });
    }

    [Fact]
    public void The_objects_of_a_bucket_may_be_asked_for_at_once()
    {
        var all = new AccessRequest(
            AccessPrincipal.Of(Zoe), "s3:GetObject", RequestedResource.AllBelow("arn:aws:s3:::b/"), resourceAccount: Account);

        Assert.Equal(Outcome.Allowed, Decide("arn:aws:s3:::b/*"));
        Assert.Equal(Outcome.Depends, Decide("arn:aws:s3:::b/public/*"));
        Assert.Equal(Outcome.Denied, Decide("arn:aws:s3:::b"));

        Outcome Decide(string resource) => AccessEvaluator.Evaluate(all, new() { Identity = [Allow("a", "s3:Get*", resource)] }).Outcome;
    }

    private static void AssertOutcome(Outcome expected, string principal, string resource, AccessPolicies policies) =>
        Assert.Equal(expected, Decide(principal, resource, policies).Outcome);

    private static AccessDecision Decide(string principal, string resource, AccessPolicies policies, string action = "sts:AssumeRole") =>
        AccessEvaluator.Evaluate(new AccessRequest(AccessPrincipal.Of(principal), action, RequestedResource.Of(resource)), policies);

    private static AccessDecision Decide(AccessPrincipal principal, AccessPolicies policies) =>
        AccessEvaluator.Evaluate(new AccessRequest(principal, "sqs:SendMessage", RequestedResource.Of(Queue)), policies);
}
