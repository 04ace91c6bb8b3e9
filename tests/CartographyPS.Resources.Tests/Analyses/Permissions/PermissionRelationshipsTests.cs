namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class PermissionRelationshipsTests : IDisposable
{
    private const string Name = "permission_relationships";
    private const string Account = "AWSAccount 123456789012";
    private const string Zoe = "AWSUser arn:aws:iam::123456789012:user/zoe";
    private const string Admins = "AWSGroup arn:aws:iam::123456789012:group/admins";
    private const string Refusal = """{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}]}""";

    private readonly DerivedGraph _graph = new();
    private readonly string _bucket;

    public PermissionRelationshipsTests()
    {
        _graph.Node("AWSAccount", "123456789012");
        _bucket = Owned("AWSS3Bucket", "data", "arn:aws:s3:::data", "");
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void A_policy_makes_an_edge_to_each_resource_that_it_allows()
    {
        Grant(Principal(Zoe), "read", "s3:Get*", "arn:aws:s3:::data/*");

        Assert.Equal(
            ["""AWSUser arn:aws:iam::123456789012:user/zoe -CAN_READ-> AWSS3Bucket data {"because":"Allowed by statement 1 of read (identity policy).","condition_keys":[],"effective":"Allowed","has_condition":false}"""],
            _graph.Derive(Name));
    }

    [Fact]
    public void A_conditional_edge_says_so()
    {
        Grant(Principal(Zoe), "read", "s3:GetObject", "*", ("condition", """[{"Bool": {"aws:MultiFactorAuthPresent": "true"}}]"""));

        string edge = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"conditions\":", edge, StringComparison.Ordinal);
        Assert.Contains("\"condition_keys\":[\"aws:MultiFactorAuthPresent\"]", edge, StringComparison.Ordinal);
        Assert.Contains("\"effective\":\"Depends\"", edge, StringComparison.Ordinal);
        Assert.Contains("\"has_condition\":true", edge, StringComparison.Ordinal);
    }

    [Fact]
    public void A_groups_policy_is_the_groups_and_limits_its_members()
    {
        Grant(Principal(Admins), "all", "*", "*");
        Grant(Principal(Zoe), "read", "s3:GetObject", "*");
        _graph.Edge(Zoe, "MEMBER_AWS_GROUP", Admins);
        _graph.Node("AWSPolicyStatement", "no", ("effect", "Deny"), ("action", new[] { "s3:GetObject" }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy all", "STATEMENT", "AWSPolicyStatement no");

        string[] edges = _graph.Derive(Name);
        Assert.Contains(edges, edge => edge.StartsWith(Admins + " -CAN_WRITE-> " + _bucket, StringComparison.Ordinal) && !edge.Contains("effective", StringComparison.Ordinal));
        Assert.Contains(edges, edge => edge.StartsWith(Zoe + " -CAN_READ-> " + _bucket, StringComparison.Ordinal) && edge.Contains("\"effective\":\"Denied\"", StringComparison.Ordinal));
        Assert.DoesNotContain(edges, edge => edge.StartsWith(Zoe + " -CAN_WRITE->", StringComparison.Ordinal));
    }

    [Fact]
    public void A_boundary_limits_and_grants_nothing()
    {
        Grant(Principal(Zoe), "read", "s3:GetObject", "*");
        _graph.Edge(Zoe, "PERMISSIONS_BOUNDARY", _graph.Node("AWSManagedPolicy", "boundary"));
        _graph.Node("AWSPolicyStatement", "boundary/1", ("effect", "Allow"), ("action", new[] { "s3:PutObject" }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy boundary", "STATEMENT", "AWSPolicyStatement boundary/1");

        string edge = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"because\":\"Denied: no permission boundary allows it.\"", edge, StringComparison.Ordinal);
        Assert.Contains(" -CAN_READ-> ", edge, StringComparison.Ordinal);

        _graph.Node("AWSPolicyStatement", "boundary/1", ("effect", "Allow"), ("action", new[] { "s3:*" }), ("resource", new[] { "*" }));
        Assert.Contains("\"effective\":\"Allowed\"", Assert.Single(_graph.Derive(Name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POLICY")]
    [InlineData("PERMISSIONS_BOUNDARY")]
    public void A_policy_whose_statements_were_not_read_leaves_it_open(string edge)
    {
        Grant(Principal(Zoe), "read", "s3:GetObject", "*");
        _graph.Edge(Zoe, edge, _graph.Node("AWSManagedPolicy", "unread"));

        string read = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"effective\":\"Depends\"", read, StringComparison.Ordinal);
        Assert.Contains("unread, which cannot be read: the graph does not have its statements", read, StringComparison.Ordinal);
    }

    [Fact]
    public void The_buckets_policy_is_heard()
    {
        Grant(Principal(Zoe), "read", "s3:GetObject", "*");
        _graph.Node("AWSS3Bucket", "data", ("arn", "arn:aws:s3:::data"), ("policy", Refusal));

        Assert.Contains("\"effective\":\"Denied\"", Assert.Single(_graph.Derive(Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_resources_of_the_same_account_are_targets()
    {
        Grant(Principal(Zoe), "all", "*", "*");
        _graph.Node("AWSAccount", "210987654321");
        string other = _graph.Node("AWSS3Bucket", "other", ("arn", "arn:aws:s3:::other"));
        _graph.Edge("AWSAccount 210987654321", "RESOURCE", other);

        Assert.DoesNotContain(_graph.Derive(Name), edge => edge.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public void A_session_needs_an_instance_that_Systems_Manager_manages()
    {
        Grant(Principal(Zoe), "shell", "ssm:StartSession", "*");
        string managed = Owned("AWSEC2Instance", "i-1", "arn:aws:ec2:eu-west-1:123456789012:instance/i-1");
        Owned("AWSEC2Instance", "i-2", "arn:aws:ec2:eu-west-1:123456789012:instance/i-2");
        _graph.Edge(managed, "HAS_INFORMATION", _graph.Node("AWSSSMInstanceInformation", "i-1"));

        Assert.StartsWith(Zoe + " -CAN_START_SESSION-> " + managed, Assert.Single(_graph.Derive(Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_follow_every_change_of_what_they_follow_from()
    {
        Grant(Principal(Zoe), "read", "s3:GetObject", "*");
        string first = Assert.Single(_graph.Derive(Name));
        Assert.Equal([first], _graph.Derive(Name));

        string second = Owned("AWSS3Bucket", "more", "arn:aws:s3:::more", "");
        Assert.Equal(2, _graph.Derive(Name).Length);

        Grant(Zoe, "write", "s3:PutObject", "arn:aws:s3:::more/*");
        Assert.Equal(3, _graph.Derive(Name).Length);

        _graph.Remove(second);
        Assert.Equal([first], _graph.Derive(Name));

        _graph.Remove("AWSPolicyStatement read/1");
        Assert.Empty(_graph.Derive(Name));
    }

    private string Owned(string label, string id, string arn, string? policy = null)
    {
        string node = policy is null ? _graph.Node(label, id, ("arn", arn)) : _graph.Node(label, id, ("arn", arn), ("policy", policy));
        _graph.Edge(Account, "RESOURCE", node);
        return node;
    }

    private string Principal(string node)
    {
        string[] parts = node.Split(' ');
        return Owned(parts[0], parts[1], parts[1]);
    }

    private void Grant(string principal, string policy, string action, string resource, params (string, object)[] more)
    {
        _graph.Edge(principal, "POLICY", _graph.Node("AWSManagedPolicy", policy));
        string statement = _graph.Node(
            "AWSPolicyStatement", policy + "/1", [("effect", "Allow"), ("action", new[] { action }), ("resource", new[] { resource }), .. more]);
        _graph.Edge("AWSManagedPolicy " + policy, "STATEMENT", statement);
    }
}
