namespace CartographyPS.Resources.Tests.Analyses;

/// <summary>Analyses that join two or three labels.</summary>
public sealed class SimpleAnalysesTests : IDisposable
{
    private readonly DerivedGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void An_instance_may_assume_the_roles_of_its_instance_profile()
    {
        string instance = _graph.Node("AWSEC2Instance", "i-1");
        string profile = _graph.Node("AWSInstanceProfile", "profile");
        _graph.Node("AWSInstanceProfile", "other");
        string role = _graph.Node("AWSRole", "role");
        _graph.Node("AWSRole", "stranger");
        _graph.Edge(instance, "INSTANCE_PROFILE", profile);
        _graph.Edge(profile, "ASSOCIATED_WITH", role);

        Assert.Equal(["AWSEC2Instance i-1 -STS_ASSUMEROLE_ALLOW-> AWSRole role"], _graph.Derive("ec2_iaminstanceprofile"));

        _graph.Remove(profile);
        Assert.Empty(_graph.Derive("ec2_iaminstanceprofile"));
    }

    [Fact]
    public void A_function_runs_the_image_whose_digest_is_the_hash_of_its_code()
    {
        string function = _graph.Node("AWSLambda", "runs", ("codesha256", "aa"));
        _graph.Node("AWSLambda", "zip", ("codesha256", "bb"));
        _graph.Node("AWSLambda", "unread");
        _graph.Node("AWSECRImage", "sha256:aa", ("digest", "sha256:aa"));
        _graph.Node("AWSECRImage", "sha256:cc", ("digest", "sha256:cc"));

        Assert.Equal(["AWSLambda runs -HAS-> AWSECRImage sha256:aa"], _graph.Derive("lambda_ecr"));

        _graph.Remove(function);
        Assert.Empty(_graph.Derive("lambda_ecr"));
    }

    [Fact]
    public void A_network_ACL_protects_the_load_balancers_in_its_subnets()
    {
        string balancer = _graph.Node("AWSLoadBalancerV2", "lb");
        string subnet = _graph.Node("AWSEC2Subnet", "subnet");
        string acl = _graph.Node("AWSEC2NetworkAcl", "acl");
        _graph.Edge(balancer, "SUBNET", subnet);
        _graph.Edge(acl, "PART_OF_SUBNET", subnet);
        _graph.Edge(_graph.Node("AWSEC2NetworkAcl", "other"), "PART_OF_SUBNET", _graph.Node("AWSEC2Subnet", "elsewhere"));

        Assert.Equal(["AWSEC2NetworkAcl acl -PROTECTS-> AWSLoadBalancerV2 lb"], _graph.Derive("lb_nacl_direct"));
    }

    [Fact]
    public void An_account_that_is_not_read_is_foreign_until_it_is()
    {
        _graph.Node("AWSAccount", "111111111111", ("inscope", true));
        _graph.Node("AWSAccount", "222222222222");
        Assert.Equal(["AWSAccount 222222222222 {\"foreign\":true}"], _graph.Derive("foreign_accounts"));

        _graph.Node("AWSAccount", "222222222222", ("inscope", true));
        Assert.Empty(_graph.Derive("foreign_accounts"));
    }

    [Fact]
    public void The_fingerprint_says_whether_a_key_pair_was_uploaded_and_is_the_same_as_another()
    {
        string md5 = string.Join(':', Enumerable.Repeat("ab", 16));
        string sha1 = string.Join(':', Enumerable.Repeat("ab", 20));
        _graph.Node("AWSEC2KeyPair", "c", ("keyfingerprint", md5));
        _graph.Node("AWSEC2KeyPair", "a", ("keyfingerprint", md5));
        _graph.Node("AWSEC2KeyPair", "b", ("keyfingerprint", md5));
        _graph.Node("AWSEC2KeyPair", "d", ("keyfingerprint", sha1));
        _graph.Node("AWSEC2KeyPair", "mentioned");

        Assert.Equal(
            ["a", "b", "c"],
            _graph.Derive("ec2_keypair_analysis_properties").Select(fact => fact.Replace("AWSEC2KeyPair ", "", StringComparison.Ordinal)
                .Replace(" {\"duplicate_keyfingerprint\":true,\"user_uploaded\":true}", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["a b", "a c", "b c"],
            _graph.Derive("ec2_keypair_analysis_matching_fingerprint").Select(fact => fact.Replace("AWSEC2KeyPair ", "", StringComparison.Ordinal)
                .Replace("-MATCHING_FINGERPRINT-> ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cluster_with_a_public_endpoint_is_exposed()
    {
        _graph.Node("AWSEKSCluster", "open", ("endpoint_public_access", true));
        _graph.Node("AWSEKSCluster", "closed", ("endpoint_public_access", false));
        _graph.Node("AWSEKSCluster", "unread");

        Assert.Equal(["AWSEKSCluster open {\"exposed_internet\":true}"], _graph.Derive("eks_asset_exposure"));
    }
}
