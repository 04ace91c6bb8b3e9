using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Model;

public sealed class ApiModelsTests
{
    private static readonly string[] Changing = ["iam.GenerateServiceLastAccessedDetails", "sso-oidc.CreateToken", "sts.AssumeRole", "sts.AssumeRoleWithWebIdentity"];
    private static readonly string[] Reading = ["Describe", "Get", "List", "Head", "BatchGet", "Lookup", "Search"];

    internal static IEnumerable<OperationModel> Operations => ApiModels.Names.SelectMany(name => ApiModels.Service(name).Operations.Values);

    [Fact]
    public void Only_the_named_exceptions_do_more_than_read() =>
        Assert.Equal(Changing, Operations.Where(operation => !Reading.Any(verb => operation.Name.StartsWith(verb, StringComparison.Ordinal))).Select(operation => operation.ToString()).Order());

    [Fact]
    public void Every_service_has_an_endpoint_and_operations()
    {
        Assert.All(ApiModels.Names.Select(ApiModels.Service), service =>
        {
            Assert.NotEmpty(service.Operations);
            Assert.NotEmpty(service.EndpointPrefix);
            Assert.NotEmpty(service.SigningName);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", service.ApiVersion);
            Assert.Equal(service.Protocol == Protocol.Json, service.TargetPrefix is not null);
        });
    }

    [Fact]
    public void Every_shape_is_complete()
    {
        var seen = new HashSet<Shape>();
        foreach (var operation in Operations)
        {
            Walk(operation.Input);
            Walk(operation.Output);
        }
        Assert.True(seen.Count > 1000);

        void Walk(Shape shape)
        {
            if (!seen.Add(shape)) return;
            foreach (var member in shape.Members) Walk(member.Shape);
            if (shape.Kind is ShapeKind.List or ShapeKind.Map) Walk(shape.Element!.Shape);
            if (shape.Payload is { } payload) Assert.NotNull(shape.Find(payload));
            Assert.All(shape.Required, name => Assert.NotNull(shape.Find(name)));
        }
    }

    [Fact]
    public void Every_paginator_names_existing_members()
    {
        var paged = Operations.Where(operation => operation.Paginator is not null).ToList();
        Assert.Contains(paged, operation => operation.Service.Name == "ec2");
        Assert.All(paged, operation =>
        {
            var paginator = operation.Paginator!;
            Assert.Equal(paginator.InputTokens.Count, paginator.OutputTokens.Count);
            foreach (string token in paginator.InputTokens) operation.Input.Resolve(token);
            foreach (string token in paginator.OutputTokens) operation.Output.Resolve(token);
            if (paginator.Limit is { } limit) operation.Input.Resolve(limit);
            if (paginator.MoreResults is { } more) Assert.Equal(ShapeKind.Boolean, operation.Output.Resolve(more).Kind);
            Assert.All(paginator.Results, results => Assert.Contains(operation.Output.Resolve(results).Kind, new[] { ShapeKind.List, ShapeKind.Map }));
        });
    }

    [Fact]
    public void Every_operation_with_a_page_size_has_its_maximum()
    {
        // The other operations have no such parameter and always return pages.
        string[] sizeless = ["cloudformation.DescribeStacks", "codebuild.ListBuildsForProject", "codebuild.ListProjects", "config.DescribeConfigRules", "emr.ListClusters", "sns.ListSubscriptions", "sns.ListTopics"];
        var paged = Operations.Where(operation => operation.Paginator is not null).ToList();

        Assert.Equal(sizeless, paged.Where(operation => operation.Paginator!.Limit is null).Select(operation => operation.ToString()).Order(StringComparer.Ordinal));
        Assert.All(paged.Where(operation => operation.Paginator!.Limit is not null), operation =>
        {
            Assert.InRange(operation.Paginator!.PageSize ?? 0, 1, 10_000);
            Assert.Contains(operation.Input.Find(operation.Paginator.Limit!)!.Shape.Kind, new[] { ShapeKind.Integer, ShapeKind.String });
            Assert.All(operation.Paginator.NamedBy, name => Assert.NotNull(operation.Input.Find(name)));
        });
    }

    [Fact]
    public void Every_limit_belongs_to_a_paginator()
    {
        string[] limits = ["MaxResults", "MaxItems", "MaxRecords", "Limit", "PageSize", "MaxBuckets", "MaxKeys"];
        var unseen = Operations.Where(operation => operation.Paginator?.Limit is null)
            .Where(operation => operation.Input.Members.Any(member => limits.Contains(member.Name, StringComparer.OrdinalIgnoreCase)));

        Assert.Empty(unseen.Select(operation => operation.ToString()));
    }

    [Fact]
    public void Lists_of_names_in_a_request_are_declared_to_name_items()
    {
        // Lists that select by something other than the items.
        string[] choosing = ["ec2.DescribeSnapshots.OwnerIds", "ec2.DescribeSnapshots.RestorableByUserIds"];
        var lists = Operations.Where(operation => operation.Paginator?.Limit is not null).SelectMany(operation => operation.Input.Members
            .Where(member => member.Shape.Kind == ShapeKind.List && (member.Name.EndsWith("Ids", StringComparison.Ordinal) || member.Name.EndsWith("Names", StringComparison.Ordinal) || member.Name.EndsWith("Arns", StringComparison.Ordinal)))
            .Where(member => !operation.Paginator!.NamedBy.Contains(member.Name))
            .Select(member => $"{operation}.{member.Name}"));

        Assert.Equal(choosing, lists.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_that_returns_a_token_has_a_paginator()
    {
        var unpaged = Operations.Where(operation => operation.Paginator is null)
            .Where(operation => operation.Output.Members.Any(member => member.Name.Contains("NextToken", StringComparison.OrdinalIgnoreCase) || member.Name is "Marker" or "NextMarker"));

        Assert.Empty(unpaged.Select(operation => operation.ToString()));
    }

    [Fact]
    public void Every_xml_response_has_a_root()
    {
        Assert.Equal("ListAllMyBucketsResult", ApiModels.Operation("s3", "ListBuckets").ResponseElement);
        Assert.Equal("ServerSideEncryptionConfiguration", ApiModels.Operation("s3", "GetBucketEncryption").ResponseElement);
        Assert.Equal("DistributionList", ApiModels.Operation("cloudfront", "ListDistributions").ResponseElement);
        Assert.Equal("ListHostedZonesResponse", ApiModels.Operation("route53", "ListHostedZones").ResponseElement);
        Assert.Null(ApiModels.Operation("lambda", "ListFunctions").ResponseElement);
    }

    [Fact]
    public void The_writer_supports_the_body_of_every_request() => Assert.All(Operations, operation =>
    {
        Assert.Null(operation.Input.Payload);
        if (operation.Service.Protocol == Protocol.RestXml) Assert.All(operation.Input.Members, member => Assert.NotEqual(MemberLocation.Body, member.Location));
    });

    [Theory]
    [InlineData("sso", "GetRoleCredentials")]
    [InlineData("sso-oidc", "CreateToken")]
    [InlineData("sts", "AssumeRoleWithWebIdentity")]
    public void Calls_that_get_credentials_are_not_signed(string service, string operation) => Assert.True(ApiModels.Operation(service, operation).Unsigned);

    [Fact]
    public void Names_a_missing_service_or_operation()
    {
        Assert.Contains("'ec3'", Assert.Throws<ArgumentException>(() => ApiModels.Service("ec3")).Message, StringComparison.Ordinal);
        Assert.Contains("'DeleteVpc'", Assert.Throws<ArgumentException>(() => ApiModels.Operation("ec2", "DeleteVpc")).Message, StringComparison.Ordinal);
    }
}
