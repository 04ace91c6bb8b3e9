using System.Text.Json;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

/// <summary>The policies of resources as the graph has them, for rules of every label that has one.</summary>
public sealed class ResourcePolicyTests : IDisposable
{
    private const string Refusal = """{"Version": "2012-10-17", "Statement": [{"Sid": "No", "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]}""";

    private readonly DerivedGraph _graph = new();

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "AWSS3Bucket", "arn:aws:s3:::data", "s3:GetObject" },
        { "AWSSQSQueue", "arn:aws:sqs:eu-west-1:123456789012:orders", "sqs:SendMessage" },
        { "AWSSNSTopic", "arn:aws:sns:eu-west-1:123456789012:orders", "sns:Publish" },
        { "AWSLambda", "arn:aws:lambda:eu-west-1:123456789012:function:f", "lambda:InvokeFunction" },
        { "AWSSecretsManagerSecret", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-AbCdEf", "secretsmanager:GetSecretValue" },
        { "AWSECRRepository", "arn:aws:ecr:eu-west-1:123456789012:repository/r", "ecr:BatchGetImage" },
        { "AWSKMSKey", "arn:aws:kms:eu-west-1:123456789012:key/k", "kms:Decrypt" },
    };

    public void Dispose() => _graph.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_policy_that_denies_counts_and_one_that_changes_is_evaluated_anew(string label, string arn, string permission)
    {
        Target(label, arn, Refusal);
        Assert.Equal($"Denied by statement No of the policy of {arn} (resource policy).", Because(label, permission));

        Target(label, arn, Refusal.Replace("Deny", "Allow", StringComparison.Ordinal));
        Assert.StartsWith("Allowed by ", Because(label, permission), StringComparison.Ordinal);

        Target(label, arn, "odd");
        Assert.StartsWith($"Depends on statement 1 of the policy of {arn}, which cannot be read: it is not JSON", Because(label, permission), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_policy_that_was_not_read_is_not_one_that_is_not_there(string label, string arn, string permission)
    {
        Target(label, arn, null);
        string unread = Because(label, permission);
        // A queue's node comes with its policy.
        Assert.StartsWith(label == "AWSSQSQueue" ? "Allowed by " : $"Depends on statement 1 of the policy of {arn}, which", unread, StringComparison.Ordinal);

        if (label == "AWSKMSKey") return;   // Every key has one.
        Target(label, arn, "");
        Assert.StartsWith("Allowed by ", Because(label, permission), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_may_name_its_targets_by_an_additional_label()
    {
        Target("AWSSQSQueue", "arn:aws:sqs:eu-west-1:123456789012:orders", Refusal);

        Assert.StartsWith("Denied by ", Because("SQSQueue", "sqs:SendMessage"), StringComparison.Ordinal);
    }

    private void Target(string label, string arn, string? policy)
    {
        _graph.Node("AWSAccount", "123456789012");
        string zoe = _graph.Node("AWSUser", "zoe", ("arn", "arn:aws:iam::123456789012:user/zoe"));
        string target = policy is null ? _graph.Node(label, "target", ("arn", arn)) : _graph.Node(label, "target", ("arn", arn), ("policy", policy));
        foreach (string owned in new[] { zoe, target }) _graph.Edge("AWSAccount 123456789012", "RESOURCE", owned);
        _graph.Edge(zoe, "POLICY", _graph.Node("AWSManagedPolicy", "all"));
        _graph.Node("AWSPolicyStatement", "all/1", ("effect", "Allow"), ("action", new[] { "*" }), ("resource", new[] { "*" }));
        _graph.Edge("AWSManagedPolicy all", "STATEMENT", "AWSPolicyStatement all/1");
    }

    private string Because(string label, string permission)
    {
        var rules = PermissionRules.Parse("my.yaml", $"- {{target_label: {label}, permissions: ['{permission}'], relationship_name: CAN_READ}}", AwsResourceTypes.Catalog.Model);
        string edge = Assert.Single(_graph.Derive("permission_relationships", AwsAnalyses.With(rules)));
        return JsonDocument.Parse(edge[edge.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("because").GetString()!;
    }
}
