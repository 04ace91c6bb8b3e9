namespace CartographyPS.Resources.Tests.Analyses.Permissions;

/// <summary>What the control policies of an organization make of permissions in its accounts.</summary>
public sealed class ControlPolicyTests : IDisposable
{
    private const string Account = "AWSAccount 123456789012";
    private const string Root = "AWSOrganizationRoot o-1/r-1";
    private const string Unit = "AWSOrganizationalUnit o-1/ou-1";
    private const string Service = "SERVICE_CONTROL_POLICY";
    private const string Resource = "RESOURCE_CONTROL_POLICY";
    private const string Deny = """{"Sid": "No", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}""";
    private const string Allow = """{"Effect": "Allow", "Action": "*", "Resource": "*"}""";
    private const string AllowAnyone = """{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}""";
    private const string DenyAnyone = """{"Sid": "No", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}""";

    private readonly DerivedGraph _graph = new();

    public ControlPolicyTests()
    {
        _graph.Node("AWSAccount", "123456789012", ("org_id", "o-1"));
        Principal("AWSUser", "arn:aws:iam::123456789012:user/zoe");
        _graph.Node("AWSS3Bucket", "data", ("arn", "arn:aws:s3:::data"), ("policy", ""));
        _graph.Edge(Account, "RESOURCE", "AWSS3Bucket data");

        Organization("999999999999");
        Enable(Service);
        _graph.Node("AWSOrganizationalUnit", "o-1/ou-1", ("ou_id", "ou-1"));
        _graph.Edge(Root, "PARENT", "AWSOrganization o-1");
        _graph.Edge(Unit, "PARENT", Root);
    }

    public static TheoryData<string> Levels => [Root, Unit, Account];

    public void Dispose() => _graph.Dispose();

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_denial_on_any_level_counts(string level)
    {
        Stand();
        AllowEverything();
        Assert.Equal("Allowed by statement 1 of read (identity policy).", Because());

        Attach("p-2", "no-buckets", Deny, Service, level);
        Assert.Equal("Denied by statement No of no-buckets (service control policy).", Because());
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Each_level_must_allow_it(string without)
    {
        Stand();
        AllowEverything([.. new[] { Root, Unit, Account }.Where(level => level != without)]);
        Attach("p-2", "queues", Allow.Replace("\"*\", \"Res", "\"sqs:*\", \"Res", StringComparison.Ordinal), Service, without);

        Assert.Equal("Denied: no service control policy allows it.", Because());
    }

    [Fact]
    public void A_changed_policy_counts()
    {
        Stand();
        AllowEverything();
        Attach("p-2", "rule", Deny.Replace("s3:*", "sqs:*", StringComparison.Ordinal), Service, Account);
        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);

        Policy("p-2", "rule", Deny, Service, Account);
        Assert.StartsWith("Denied", Because(), StringComparison.Ordinal);

        Policy("p-2", "rule", Allow, Service, Account);
        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_goes_by_its_new_name()
    {
        Stand();
        AllowEverything();
        Attach("p-2", "rule", Deny, Service, Account);
        Assert.Equal("Denied by statement No of rule (service control policy).", Because());

        Policy("p-2", "law", Deny, Service, Account);
        Assert.Equal("Denied by statement No of law (service control policy).", Because());
    }

    [Fact]
    public void A_bucket_is_in_its_region()
    {
        Stand();
        AllowEverything();
        const string elsewhere = """{"Sid": "No", "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}} }""";
        Attach("p-2", "regions", elsewhere, Service, Root);
        Assert.StartsWith("Depends", Because(), StringComparison.Ordinal);

        Bucket("us-east-1");
        Assert.Equal("Denied by statement No of regions (service control policy).", Because());

        Bucket("eu-west-1");
        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);

        void Bucket(string region) => _graph.Node("AWSS3Bucket", "data", ("arn", "arn:aws:s3:::data"), ("policy", ""), ("region", region));
    }

    [Fact]
    public void The_management_account_is_not_subject()
    {
        Stand();
        AllowEverything();
        Attach("p-2", "no-buckets", Deny, Service, Root);
        Organization("123456789012");

        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void Service_linked_roles_are_not_subject()
    {
        const string role = "arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX";
        Stand();
        AllowEverything();
        Attach("p-2", "no-buckets", Deny, Service, Root);
        Principal("AWSRole", role);

        Assert.Contains("\"because\":\"Allowed", Assert.Single(_graph.Derive("permission_relationships"), edge => edge.StartsWith("AWSRole " + role + " -CAN_READ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_of_a_type_that_is_not_enabled_are_not_in_force()
    {
        Stand();
        AllowEverything();
        Attach("p-2", "no-buckets", Deny, Service, Root);
        Enable();

        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void Resource_control_policies_limit_the_resources_of_the_account()
    {
        Stand();
        AllowEverything();
        Enable(Service, Resource);
        Attach("p-RCP", "RCPFullAWSAccess", AllowAnyone, Resource, Root, Unit, Account);
        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);

        Attach("p-3", "ours", DenyAnyone, Resource, Unit);
        Assert.Equal("Denied by statement No of ours (resource control policy).", Because());
    }

    [Fact]
    public void Nothing_changes_outside_an_organization()
    {
        _graph.Node("AWSAccount", "123456789012");

        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_accounts_place_it_depends()
    {
        AllowEverything();

        Assert.Contains("the graph does not have its place in the organization", Depends(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_unit_between_it_depends()
    {
        Stand();
        AllowEverything();
        _graph.Remove(Unit);

        Assert.Contains("the graph does not have its place in the organization", Depends(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_management_account_it_depends()
    {
        Stand();
        AllowEverything();
        _graph.Node("AWSOrganization", "o-1");

        Assert.Contains("the graph does not have the organization's management account", Depends(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_types_that_are_enabled_it_depends()
    {
        Stand();
        AllowEverything();
        _graph.Node("AWSOrganizationRoot", "o-1/r-1", ("root_id", "r-1"));

        Assert.Contains("the graph does not have the policy types that its organization has enabled", Depends(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Without_the_policies_of_a_level_it_depends(string without)
    {
        Stand();
        AllowEverything([.. new[] { Root, Unit, Account }.Where(level => level != without)]);

        Assert.Contains($"the service control policies of {without.Split(' ')[1]}, which cannot be read: they were not read", Depends(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_content_of_a_policy_it_depends()
    {
        Stand();
        AllowEverything();
        Policy("p-2", "rule", null, Service, Unit);
        _graph.Edge(Unit, "CONTROL_POLICY", "AWSOrganizationPolicy o-1/p-2");
        Assert.Contains("rule, which cannot be read: its content was not read", Depends(), StringComparison.Ordinal);

        _graph.Node("AWSOrganizationPolicy", "o-1/p-2", ("org_id", "o-1"), ("name", "rule"), ("type", Service), ("attached", true), ("content", "odd"));
        Assert.Contains("rule, which cannot be read: it is not JSON", Depends(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_targets_of_a_policy_it_depends()
    {
        Stand();
        AllowEverything();
        _graph.Node("AWSOrganizationPolicy", "o-1/p-2", ("org_id", "o-1"), ("name", "rule"), ("type", Service), ("content", Document(Deny)));
        Assert.Contains("rule, which cannot be read: its targets were not read", Depends(), StringComparison.Ordinal);

        Policy("p-2", "rule", Deny, Service);
        Assert.StartsWith("Allowed", Because(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_that_is_known_is_one_whatever_else_is_not()
    {
        Stand();
        Attach("p-2", "no-buckets", Deny, Service, Root);

        Assert.StartsWith("Denied", Because(), StringComparison.Ordinal);
    }

    private void Stand() => _graph.Edge(Account, "PARENT", Unit);

    private void Organization(string management) => _graph.Node("AWSOrganization", "o-1", ("management_account_id", management));

    private void Enable(params string[] types) => _graph.Node("AWSOrganizationRoot", "o-1/r-1", ("root_id", "r-1"), ("enabled_policy_types", types));

    private void AllowEverything() => AllowEverything(Root, Unit, Account);

    private void AllowEverything(params string[] levels) => Attach("p-FullAWSAccess", "FullAWSAccess", Allow, Service, levels);

    private void Attach(string id, string name, string statement, string type, params string[] targets)
    {
        Policy(id, name, statement, type, targets);
        foreach (string target in targets) _graph.Edge(target, "CONTROL_POLICY", "AWSOrganizationPolicy o-1/" + id);
    }

    private void Policy(string id, string name, string? statement, string type, params string[] targets)
    {
        (string, object)[] known = [("org_id", "o-1"), ("name", name), ("type", type), ("attached", targets.Length > 0)];
        _graph.Node("AWSOrganizationPolicy", "o-1/" + id, statement is null ? known : [.. known, ("content", Document(statement))]);
    }

    private static string Document(string statement) => $$"""{"Version": "2012-10-17", "Statement": {{statement}}}""";

    private void Principal(string label, string arn)
    {
        string node = _graph.Node(label, arn, ("arn", arn));
        _graph.Edge(Account, "RESOURCE", node);
        _graph.Edge(node, "POLICY", _graph.Node("AWSManagedPolicy", "read"));
        _graph.Node("AWSPolicyStatement", "read/1", ("effect", "Allow"), ("action", new[] { "s3:GetObject" }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy read", "STATEMENT", "AWSPolicyStatement read/1");
    }

    private string Because()
    {
        string edge = Assert.Single(_graph.Derive("permission_relationships"), edge => edge.StartsWith("AWSUser", StringComparison.Ordinal));
        return System.Text.Json.JsonDocument.Parse(edge[edge.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("because").GetString()!;
    }

    private string Depends()
    {
        string because = Because();
        Assert.StartsWith("Depends on ", because, StringComparison.Ordinal);
        return because;
    }
}
