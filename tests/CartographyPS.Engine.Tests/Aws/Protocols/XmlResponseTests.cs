namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>Answers in the form of the API references' examples.</summary>
public sealed class XmlResponseTests
{
    private const string Ec2 = "xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"";

    [Fact]
    public void Reads_ec2()
    {
        string json = Responses.Read("ec2.DescribeVpcs", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeVpcsResponse {Ec2}>
              <requestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</requestId>
              <vpcSet>
                <item>
                  <vpcId>vpc-1a2b3c4d</vpcId>
                  <state>available</state>
                  <cidrBlock>10.0.0.0/23</cidrBlock>
                  <isDefault>false</isDefault>
                  <tagSet/>
                  <somethingNew><item>1</item></somethingNew>
                </item>
              </vpcSet>
            </DescribeVpcsResponse>
            """);

        Responses.AssertJson("""{"Vpcs":[{"VpcId":"vpc-1a2b3c4d","State":"available","CidrBlock":"10.0.0.0/23","IsDefault":false,"Tags":[]}]}""", json);
    }

    [Fact]
    public void A_shape_can_have_its_own_wire_name()
    {
        string json = Responses.Read("elasticache.DescribeCacheClusters", """
            <DescribeCacheClustersResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">
              <DescribeCacheClustersResult>
                <CacheClusters>
                  <CacheCluster>
                    <PendingModifiedValues>
                      <PendingLogDeliveryConfiguration><member><LogType>slow-log</LogType></member></PendingLogDeliveryConfiguration>
                    </PendingModifiedValues>
                  </CacheCluster>
                </CacheClusters>
              </DescribeCacheClustersResult>
            </DescribeCacheClustersResponse>
            """);

        Responses.AssertJson("""{"CacheClusters":[{"PendingModifiedValues":{"LogDeliveryConfigurations":[{"LogType":"slow-log"}]}}]}""", json);
    }

    [Fact]
    public void Reads_query()
    {
        string json = Responses.Read("iam.ListUsers", """
            <ListUsersResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
              <ListUsersResult>
                <Users>
                  <member>
                    <UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>
                    <Path>/division_abc/subdivision_xyz/</Path>
                    <UserName>Andrew &amp; &#252;</UserName>
                    <Arn>arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/Andrew</Arn>
                    <CreateDate>2013-03-05T21:15:33Z</CreateDate>
                  </member>
                </Users>
                <IsTruncated>false</IsTruncated>
              </ListUsersResult>
              <ResponseMetadata><RequestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</RequestId></ResponseMetadata>
            </ListUsersResponse>
            """);

        Responses.AssertJson(
            """
            {"Users":[{"UserId":"AIDACKCEVSQ6C2EXAMPLE","Path":"/division_abc/subdivision_xyz/","UserName":"Andrew & ü",
            "Arn":"arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/Andrew","CreateDate":"2013-03-05T21:15:33Z"}],"IsTruncated":false}
            """,
            json);
    }

    [Fact]
    public void Reads_maps()
    {
        string json = Responses.Read("sns.GetTopicAttributes", """
            <GetTopicAttributesResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><GetTopicAttributesResult><Attributes>
            <entry><key>Owner</key><value>123456789012</value></entry>
            <entry><key>DisplayName</key><value/></entry>
            </Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>
            """);

        Responses.AssertJson("""{"Attributes":{"Owner":"123456789012","DisplayName":""}}""", json);
    }

    [Fact]
    public void Leaves_encoded_policies_as_they_are()
    {
        string json = Responses.Read("iam.GetRolePolicy", """
            <GetRolePolicyResponse><GetRolePolicyResult><RoleName>r</RoleName><PolicyName>p</PolicyName>
            <PolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D</PolicyDocument></GetRolePolicyResult></GetRolePolicyResponse>
            """);

        Responses.AssertJson("""{"RoleName":"r","PolicyName":"p","PolicyDocument":"%7B%22Version%22%3A%222012-10-17%22%7D"}""", json);
    }

    [Fact]
    public void Reads_attributes()
    {
        string json = Responses.Read("s3.GetBucketAcl", """
            <AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a</ID></Owner>
            <AccessControlList><Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee>
            <Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>
            """);

        Responses.AssertJson(
            """
            {"Owner":{"ID":"75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"},
            "Grants":[{"Grantee":{"Type":"Group","URI":"http://acs.amazonaws.com/groups/global/AllUsers"},"Permission":"READ"}]}
            """,
            json);
    }

    [Fact]
    public void Reads_flat_lists_whose_elements_are_not_adjacent()
    {
        string json = Responses.Read("s3.GetBucketNotificationConfiguration", """
            <NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
            <QueueConfiguration><Id>1</Id><Queue>arn:q1</Queue><Event>s3:ObjectCreated:Put</Event><Event>s3:ObjectCreated:Post</Event></QueueConfiguration>
            <TopicConfiguration><Id>2</Id><Topic>arn:t</Topic><Event>s3:ObjectRemoved:*</Event></TopicConfiguration>
            <QueueConfiguration><Id>3</Id><Queue>arn:q2</Queue></QueueConfiguration>
            <CloudFunctionConfiguration><CloudFunction>arn:f</CloudFunction></CloudFunctionConfiguration>
            </NotificationConfiguration>
            """);

        Responses.AssertJson(
            """
            {"QueueConfigurations":[{"Id":"1","QueueArn":"arn:q1","Events":["s3:ObjectCreated:Put","s3:ObjectCreated:Post"]},{"Id":"3","QueueArn":"arn:q2"}],
            "TopicConfigurations":[{"Id":"2","TopicArn":"arn:t","Events":["s3:ObjectRemoved:*"]}],
            "LambdaFunctionConfigurations":[{"LambdaFunctionArn":"arn:f"}]}
            """,
            json);
    }

    [Theory]
    [InlineData("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">eu-west-1</LocationConstraint>", """{"LocationConstraint":"eu-west-1"}""")]
    [InlineData("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>", "{}")]
    [InlineData("<LocationConstraint></LocationConstraint>", "{}")]
    public void Reads_a_root_that_is_the_only_member(string body, string expected) => Responses.AssertJson(expected, Responses.Read("s3.GetBucketLocation", body));

    [Fact]
    public void Reads_a_payload_that_is_text() =>
        Responses.AssertJson("""{"Policy":"{\"Version\":\"2008-10-17\"}"}""", Responses.Read("s3.GetBucketPolicy", """{"Version":"2008-10-17"}"""));

    [Fact]
    public void Reads_members_in_headers_of_any_case()
    {
        var headers = new Dictionary<string, string> { ["X-Amz-Bucket-Region"] = "eu-west-1", ["x-amz-access-point-alias"] = "false", ["Content-Length"] = "17" };

        Responses.AssertJson("""{"BucketRegion":"eu-west-1","AccessPointAlias":false}""", Responses.Read("s3.HeadBucket", string.Empty, headers));
    }

    [Fact]
    public void Reads_a_payload_that_is_a_structure()
    {
        string json = Responses.Read("s3.GetPublicAccessBlock", """
            <PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><BlockPublicAcls>TRUE</BlockPublicAcls></PublicAccessBlockConfiguration>
            """.Replace("TRUE", "true", StringComparison.Ordinal));

        Responses.AssertJson("""{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true}}""", json);
    }

    [Theory]
    [InlineData("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05.000Z", "2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05.120Z", "2024-01-02T03:04:05.12Z")]
    [InlineData("2024-01-31T03:04:05.120Z", "2024-01-31T03:04:05.12Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z")]
    [InlineData("2024-01-02T03:04:05.123456789Z", "2024-01-02T03:04:05.1234568Z")]
    [InlineData("2024-01-02T05:04:05+02:00", "2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05+0000", "2024-01-02T03:04:05Z")]
    [InlineData("Tue, 02 Jan 2024 03:04:05 GMT", "2024-01-02T03:04:05Z")]
    [InlineData("1704164645", "2024-01-02T03:04:05Z")]
    [InlineData("1704164645.5", "2024-01-02T03:04:05.5Z")]
    public void Converts_timestamps_to_one_format(string wire, string expected)
    {
        string json = Responses.Read("iam.ListUsers", $"<ListUsersResponse><ListUsersResult><Users><member><CreateDate>{wire}</CreateDate></member></Users></ListUsersResult></ListUsersResponse>");

        Responses.AssertJson($$"""{"Users":[{"CreateDate":"{{expected}}"}]}""", json);
    }

    [Theory]
    [InlineData("2024-13-02T03:04:05Z")]
    [InlineData("2023-02-29T03:04:05Z")]
    [InlineData("yesterday")]
    [InlineData("12:30")]
    [InlineData("1e300")]
    public void Refuses_other_text_as_a_timestamp(string wire) => Assert.Throws<CartographyPS.Engine.Aws.Protocols.MalformedResponseException>(() =>
        Responses.Read("iam.ListUsers", $"<ListUsersResponse><ListUsersResult><Users><member><CreateDate>{wire}</CreateDate></member></Users></ListUsersResult></ListUsersResponse>"));

    [Fact]
    public void Reads_an_empty_number_as_null()
    {
        string json = Responses.Read("ec2.DescribeSubnets", $"<DescribeSubnetsResponse {Ec2}><subnetSet><item><availableIpAddressCount/><defaultForAz></defaultForAz></item></subnetSet></DescribeSubnetsResponse>");

        Responses.AssertJson("""{"Subnets":[{"AvailableIpAddressCount":null,"DefaultForAz":null}]}""", json);
    }

    [Fact]
    public void Keeps_spaces_entities_and_cdata()
    {
        string json = Responses.Read("ec2.DescribeKeyPairs", $"<DescribeKeyPairsResponse {Ec2}><keySet><item><keyName> a &lt;b&gt; <![CDATA[<c>]]>&#x1F680;\n</keyName></item></keySet></DescribeKeyPairsResponse>");

        Responses.AssertJson("""{"KeyPairs":[{"KeyName":" a <b> <c>🚀\n"}]}""", json);
    }
}
