using System.Text.Json;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

/// <summary>Who may assume which role, and what all policies make of it.</summary>
public sealed class AssumableRolesTests : IDisposable
{
    private const string Zoe = "AWSUser arn:aws:iam::123456789012:user/zoe";
    private const string App = "AWSRole arn:aws:iam::123456789012:role/app";
    private const string Far = "AWSRole arn:aws:iam::210987654321:role/far";
    private const string Allows = """{"Sid": "Trust", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/zoe"}, "Action": "sts:AssumeRole"}""";

    private readonly DerivedGraph _graph = new();

    public AssumableRolesTests()
    {
        Node(Zoe);
        Allow("sts:AssumeRole");
    }

    public static TheoryData<string> Roles => [App, Far];

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void A_role_that_trusts_a_user_by_name_may_be_assumed_by_who_is_allowed_to()
    {
        Trust(App, Allows);
        Trust("AWSRole arn:aws:iam::123456789012:role/other", Allows);
        _graph.Edge(App, "TRUSTS_AWS_PRINCIPAL", "AWSRole arn:aws:iam::123456789012:role/other");
        _graph.Node("AWSPolicyStatement", "assume/1", ("effect", "Allow"), ("action", new[] { "sts:AssumeRole" }), ("resource", new[] { "arn:aws:iam::*:role/app" }));

        Assert.Equal(
            [$$"""{{Zoe}} -STS_ASSUMEROLE_ALLOW-> {{App}} {"_sub_resource_id":"123456789012","_sub_resource_label":"AWSAccount","because":"Allowed by statement Trust of the policy of arn:aws:iam::123456789012:role/app (resource policy).","effective":"Allowed"}"""],
            _graph.Derive("iam_assumable_roles"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_trust_policy_decides_with_its_conditions(string role)
    {
        Trust(role, Allows);
        Assert.StartsWith("Allowed by ", Because(), StringComparison.Ordinal);

        Trust(role, Allows[..^1] + """, "Condition": {"StringEquals": {"sts:ExternalId": "x"}}}""");
        Assert.Equal("Depends on StringEquals sts:ExternalId x.", Because());

        Trust(role, Allows.Replace("user/zoe", "user/ann", StringComparison.Ordinal));
        Assert.Equal("Denied: no resource policy allows it.", Because());

        Trust(role, "[" + Allows + """, {"Sid": "No", "Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::123456789012:user/ann"}, "Action": "sts:*"}]""");
        Assert.StartsWith("Denied by statement No of the policy of " + role.Split(' ')[1], Because(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "the graph does not have it")]
    [InlineData("odd", "it is not JSON")]
    public void A_trust_policy_that_cannot_be_read_leaves_it_open(string? policy, string why)
    {
        Node(App, policy);
        _graph.Edge(App, "TRUSTS_AWS_PRINCIPAL", Zoe);

        Assert.StartsWith("Depends on ", Because(), StringComparison.Ordinal);
        Assert.Contains(why, Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_limits_the_principal()
    {
        Trust(Far, Allows);
        _graph.Edge(Zoe, "PERMISSIONS_BOUNDARY", _graph.Node("AWSManagedPolicy", "boundary"));
        _graph.Node("AWSPolicyStatement", "boundary/1", ("effect", "Allow"), ("action", new[] { "s3:*" }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy boundary", "STATEMENT", "AWSPolicyStatement boundary/1");

        Assert.Equal("Denied: no permission boundary allows it.", Because());
    }

    [Fact]
    public void Service_control_policies_are_those_of_the_principals_account()
    {
        Trust(Far, Allows);
        Organization("210987654321", "SERVICE_CONTROL_POLICY", """{"Sid": "No", "Effect": "Deny", "Action": "sts:*", "Resource": "*"}""");
        Assert.StartsWith("Allowed by ", Because(), StringComparison.Ordinal);

        Organization("123456789012", "SERVICE_CONTROL_POLICY", """{"Sid": "No", "Effect": "Deny", "Action": "sts:*", "Resource": "*"}""");
        Assert.Equal("Denied by statement No of rule (service control policy).", Because());
    }

    [Fact]
    public void Resource_control_policies_are_those_of_the_roles_account()
    {
        const string strangers = """{"Sid": "No", "Effect": "Deny", "Principal": "*", "Action": "sts:*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-2"}}}""";
        Trust(Far, Allows);
        Organization("123456789012", "RESOURCE_CONTROL_POLICY", strangers);
        Assert.StartsWith("Allowed by ", Because(), StringComparison.Ordinal);

        Organization("210987654321", "RESOURCE_CONTROL_POLICY", strangers);
        Assert.Equal("Denied by statement No of rule (resource control policy).", Because());
    }

    private void Node(string node, string? trust = null)
    {
        string[] parts = node.Split(' ');
        if (trust is null) _graph.Node(parts[0], parts[1], ("arn", parts[1]));
        else _graph.Node(parts[0], parts[1], ("arn", parts[1]), ("assume_role_policy_document", trust));
    }

    private void Allow(string action)
    {
        _graph.Edge(Zoe, "POLICY", _graph.Node("AWSManagedPolicy", "assume"));
        _graph.Node("AWSPolicyStatement", "assume/1", ("effect", "Allow"), ("action", new[] { action }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy assume", "STATEMENT", "AWSPolicyStatement assume/1");
    }

    private void Trust(string role, string statements)
    {
        Node(role, Document(statements));
        _graph.Edge(role, "TRUSTS_AWS_PRINCIPAL", Zoe);
    }

    // An organization with the account alone, and with a policy that allows everything and another rule.
    private void Organization(string account, string type, string statement)
    {
        string allow = type == "SERVICE_CONTROL_POLICY" ? """{"Effect": "Allow", "Action": "*", "Resource": "*"}""" : """{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}""";
        string id = "o-" + account[0];
        string root = _graph.Node("AWSOrganizationRoot", id + "/r-1", ("root_id", "r-1"), ("enabled_policy_types", new[] { type }));
        string policy = _graph.Node(
            "AWSOrganizationPolicy", id + "/p-1", ("org_id", id), ("name", "rule"), ("type", type), ("attached", true), ("content", Document($"[{allow}, {statement}]")));
        _graph.Edge(root, "PARENT", _graph.Node("AWSOrganization", id, ("management_account_id", "999999999999")));
        _graph.Edge(_graph.Node("AWSAccount", account, ("org_id", id)), "PARENT", root);
        foreach (string level in new[] { root, "AWSAccount " + account }) _graph.Edge(level, "CONTROL_POLICY", policy);
    }

    private static string Document(string statements) => $$"""{"Version": "2012-10-17", "Statement": {{statements}}}""";

    private string Because()
    {
        string edge = Assert.Single(_graph.Derive("iam_assumable_roles"));
        return JsonDocument.Parse(edge[edge.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("because").GetString()!;
    }
}
