namespace CartographyPS.Resources.Tests;

/// <summary>Answers in which something is empty, absent, repeated or of another form than usual: what is stated is what Cartography makes of them.</summary>
public class OddInputTests
{
    [Fact]
    public async Task A_bucket_policys_statement_with_an_empty_Sid_keeps_the_slash_of_its_id()
    {
        var stated = await S3Async(("GetBucketPolicy", """{"Policy":"{\"Statement\":[{\"Sid\":\"\"},{},{\"Sid\":\"s\"}]}"}"""));
        Assert.Equal(["b/policy_statement/1/", "b/policy_statement/2", "b/policy_statement/3/s"], stated.Ids("AWSS3PolicyStatement"));
    }

    [Fact]
    public async Task A_bucket_that_only_forbids_an_encryption_has_no_default_encryption()
    {
        var stated = await S3Async(
            ("GetBucketEncryption", """{"ServerSideEncryptionConfiguration":{"Rules":[{"BucketKeyEnabled":false}]}}"""), ("GetBucketLogging", """{"LoggingEnabled":{}}"""));
        Assert.Equal("false", stated.Property("AWSS3Bucket", "b", "default_encryption"));
        Assert.Null(stated.Property("AWSS3Bucket", "b", "bucket_key_enabled"));
        Assert.Equal("false", stated.Property("AWSS3Bucket", "b", "logging_enabled"));
    }

    [Fact]
    public async Task A_CNAME_keeps_its_value_and_leads_to_the_load_balancer()
    {
        var stated = await ZoneAsync("""
            {"Name":"www.example.com.","Type":"CNAME","ResourceRecords":[{"Value":"Dualstack.web-1.us-east-1.elb.amazonaws.com."}]},
            {"Name":"app.example.com.","Type":"A","AliasTarget":{"DNSName":"dualstack.web-1.us-east-1.elb.amazonaws.com."}}
            """);
        Assert.Equal("\"dualstack.web-1.us-east-1.elb.amazonaws.com\"", stated.Property("AWSDNSRecord", "/hostedzone/Z1/www.example.com/CNAME", "value"));
        Assert.Equal("\"web-1.us-east-1.elb.amazonaws.com\"", stated.Property("AWSDNSRecord", "/hostedzone/Z1/app.example.com/ALIAS", "value"));
        Assert.Equal(2, stated.Edges.Count(edge => edge.EndsWith("-DNS_POINTS_TO-> AWSLoadBalancerV2.dnsname=web-1.us-east-1.elb.amazonaws.com", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_name_server_is_named_as_it_is_written_and_compared_without_regard_to_letters()
    {
        var stated = await ZoneAsync("""
            {"Name":"example.com.","Type":"NS","ResourceRecords":[{"Value":"NS1.Example.org."},{"Value":"ns2.example.org"}]},
            {"Name":"dev.example.com.","Type":"NS","ResourceRecords":[{"Value":"NS3.example.net."}]}
            """);
        Assert.Equal(["NS1.Example.org", "NS3.example.net", "ns2.example.org"], stated.Ids("AWSNameServer").Order(StringComparer.Ordinal));
        Assert.Equal("[\"ns1.example.org\",\"ns2.example.org\"]", stated.Property("AWSDNSZone", "/hostedzone/Z1", "name_servers"));
        Assert.Contains("AWSDNSZone.id=/hostedzone/Z1 -SUBZONE-> AWSDNSZone.name|name_servers=dev.example.com\u001fns3.example.net", stated.Edges);
    }

    [Fact]
    public async Task An_IPv6_address_that_does_not_say_so_is_not_the_primary_one()
    {
        var stated = await InstanceAsync("""
            "NetworkInterfaces":[{"NetworkInterfaceId":"eni-1","Ipv6Addresses":[{"Ipv6Address":"2001:db8::1"},{"Ipv6Address":"2001:db8::2","IsPrimaryIpv6":true}]}]
            """);
        Assert.Equal("false", stated.Property("AWSEC2Ipv6Address", "2001:db8::1", "primary"));
        Assert.Equal("true", stated.Property("AWSEC2Ipv6Address", "2001:db8::2", "primary"));
    }

    [Fact]
    public async Task A_security_group_that_is_only_mentioned_is_not_known_as_access_control()
    {
        var instance = await InstanceAsync("\"SecurityGroups\":[{\"GroupId\":\"sg-1\"}]");
        Assert.Equal(["EC2SecurityGroup"], instance.Labels("AWSEC2SecurityGroup", "sg-1"));
        Assert.Equal("\"aws\"", instance.Property("AWSEC2SecurityGroup", "sg-1", "_ont_source"));

        var networkInterface = await Stated.ByAsync("ec2:network_interface", new Dictionary<string, string>
        {
            ["DescribeNetworkInterfaces"] = """{"NetworkInterfaces":[{"NetworkInterfaceId":"eni-1","Groups":[{"GroupId":"sg-1"}]}]}""",
        });
        Assert.Equal(["EC2SecurityGroup"], networkInterface.Labels("AWSEC2SecurityGroup", "sg-1"));

        var group = await SecurityGroupAsync("""{"GroupId":"sg-1","GroupName":"g"}""");
        Assert.Equal(["EC2SecurityGroup", "NetworkAccessControl"], group.Labels("AWSEC2SecurityGroup", "sg-1"));
        Assert.Equal("\"g\"", group.Property("AWSEC2SecurityGroup", "sg-1", "_ont_name"));
    }

    [Fact]
    public async Task A_rule_without_a_protocol_is_for_all()
    {
        var stated = await SecurityGroupAsync("""{"GroupId":"sg-1","IpPermissions":[{"FromPort":22,"ToPort":22}]}""");
        Assert.Equal("\"all\"", stated.Property("AWSIpPermissionInbound", "sg-1/IpPermissions/2222all", "protocol"));
    }

    [Fact]
    public async Task An_instance_with_an_empty_key_name_has_no_key_pair()
    {
        var stated = await InstanceAsync("\"KeyName\":\"\",\"MetadataOptions\":{\"HttpTokens\":\"\"}");
        Assert.Empty(stated.Ids("AWSEC2KeyPair"));
        Assert.DoesNotContain(stated.Edges, edge => edge.Contains("SSH_LOGIN_TO", StringComparison.Ordinal));
        Assert.Null(stated.Property("AWSEC2Instance", "i-1", "imdsv1enabled"));
    }

    [Fact]
    public async Task A_queue_with_an_empty_redrive_policy_has_no_dead_letter_queue()
    {
        var stated = await Stated.ByAsync("sqs", new Dictionary<string, string>
        {
            ["ListQueues"] = """{"QueueUrls":["https://q"]}""",
            ["GetQueueAttributes"] = """{"Attributes":{"QueueArn":"arn:aws:sqs:us-east-1:111122223333:q","RedrivePolicy":""}}""",
        });
        Assert.Equal("\"q\"", stated.Property("AWSSQSQueue", "arn:aws:sqs:us-east-1:111122223333:q", "name"));
        Assert.DoesNotContain(stated.Edges, edge => edge.Contains("HAS_DEADLETTER_QUEUE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_whose_resolved_image_is_empty_runs_the_one_it_names()
    {
        var stated = await Stated.ByAsync("lambda_function", new Dictionary<string, string>
        {
            ["ListFunctions"] = """{"Functions":[{"FunctionArn":"arn:aws:lambda:us-east-1:111122223333:function:f","FunctionName":"f","PackageType":"Image"}]}""",
            ["GetFunction"] = """{"Code":{"ResolvedImageUri":"","ImageUri":"r/web:1@sha256:1"}}""",
        });
        Assert.Equal("\"r/web:1@sha256:1\"", stated.Property("AWSLambda", "arn:aws:lambda:us-east-1:111122223333:function:f", "image_uri"));
        Assert.Contains("AWSLambda.id=arn:aws:lambda:us-east-1:111122223333:function:f -HAS_IMAGE-> AWSECRImage.digest=sha256:1", stated.Edges);
    }

    private static Task<Stated> S3Async(params (string Operation, string Answer)[] answers) => Stated.ByAsync("s3", new Dictionary<string, string>(
        answers.Select(answer => KeyValuePair.Create(answer.Operation, answer.Answer)))
    {
        ["ListBuckets"] = """{"Buckets":[{"Name":"b","BucketRegion":"us-east-1"}]}""",
    });

    private static Task<Stated> ZoneAsync(string records) => Stated.ByAsync("route53", new Dictionary<string, string>
    {
        ["ListHostedZones"] = """{"HostedZones":[{"Id":"/hostedzone/Z1","Name":"example.com."}]}""",
        ["ListResourceRecordSets"] = $$"""{"ResourceRecordSets":[{{records}}]}""",
    });

    private static Task<Stated> InstanceAsync(string members) => Stated.ByAsync("ec2:instance", new Dictionary<string, string>
    {
        ["DescribeInstances"] = $$"""{"Reservations":[{"ReservationId":"r-1","Instances":[{"InstanceId":"i-1",{{members}}}]}]}""",
    });

    private static Task<Stated> SecurityGroupAsync(string group) => Stated.ByAsync("ec2:security_group", new Dictionary<string, string>
    {
        ["DescribeSecurityGroups"] = $$"""{"SecurityGroups":[{{group}}]}""",
    });
}
