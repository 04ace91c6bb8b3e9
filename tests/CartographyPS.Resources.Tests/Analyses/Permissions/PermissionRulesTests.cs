using CartographyPS.Engine.Graph;
using CartographyPS.Resources.Analyses.Permissions.Rules;
using CsCheck;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class PermissionRulesTests : IDisposable
{
    private static readonly GraphModel Model = AwsAnalyses.Catalog.Model;

    private readonly string _folder = Directory.CreateTempSubdirectory("rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_default_rules_fit_the_graph()
    {
        Assert.Equal(12, PermissionRules.Default.Rules.Count);
        var sessions = PermissionRules.Default.Rules.Single(rule => rule.Relationship == "CAN_START_SESSION");
        Assert.Equal(new TargetPrecondition("AWSSSMInstanceInformation", "HAS_INFORMATION", IsIncoming: false), sessions.Precondition);
        Assert.Equal(["ssm:StartSession"], sessions.Permissions);
    }

    [Fact]
    public void A_rule_may_be_written_as_Cartography_allows()
    {
        var rules = PermissionRules.Parse(
            "r.yaml",
            """
            ---
            # JSON is YAML, too.
            - {"target_label": "S3Bucket", "permissions": ["s3:ListBucket", "s3:*"], "relationship_name": "CAN_LIST", "target_precondition": null}
            - permissions: &queue
              - sqs:SendMessage
              target_label: AWSSQSQueue
              relationship_name: CAN_SEND
              target_precondition:
                related_label: AWSAccount
                relationship: RESOURCE
                direction: INCOMING
            - target_label: AWSSNSTopic
              permissions: *queue
              relationship_name: CAN_SEND
            """,
            Model).Rules;

        Assert.Equal(["CAN_LIST", "CAN_SEND", "CAN_SEND"], rules.Select(rule => rule.Relationship));
        Assert.Equal(["S3Bucket", "AWSSQSQueue", "AWSSNSTopic"], rules.Select(rule => rule.Target));
        Assert.Equal(["s3:ListBucket", "s3:*"], rules[0].Permissions);
        Assert.Null(rules[0].Precondition);
        Assert.True(rules[1].Precondition!.IsIncoming);
        Assert.Equal(["sqs:SendMessage"], rules[2].Permissions);
    }

    [Theory]
    [InlineData("", 1, "A list of rules is expected.")]
    [InlineData("[]", 1, "A list of rules is expected.")]
    [InlineData("\nrules:\n- a", 2, "A list of rules is expected.")]
    [InlineData("- a", 1, "A rule has the members target_label, permissions, relationship_name.")]
    [InlineData("- target_label: AWSS3Bucket\n  relationship_name: X", 1, "A rule lacks permissions.")]
    [InlineData("- target_label: AWSS3Bucket\n  permission: [s3:Get]\n  relationship_name: X", 2, "A rule has no member 'permission'. It may have target_label, permissions, relationship_name, target_precondition.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: s3:GetObject\n  relationship_name: X", 2, "permissions is a list of actions, such as s3:GetObject.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: []\n  relationship_name: X", 2, "permissions is a list of actions, such as s3:GetObject.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions:\n  - s3:GetObject\n  - GetObject\n  relationship_name: X", 4, "'GetObject' is no action. An action names its service: s3:GetObject.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [[s3:GetObject]]\n  relationship_name: X", 2, "permissions is a text.")]
    [InlineData("- target_label: AWSS3Bucke\n  permissions: [s3:GetObject]\n  relationship_name: X", 1, "The graph has no label AWSS3Bucke. Did you mean AWSS3Bucket?")]
    [InlineData("- target_label: S3) DELETE (n\n  permissions: [s3:GetObject]\n  relationship_name: X", 1, "target_label is made of letters, digits and underscores, not 'S3) DELETE (n'.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: CAN READ", 3, "relationship_name is made of letters, digits and underscores, not 'CAN READ'.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: ''", 3, "relationship_name is a text.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: POLICY", 3, "The permissions themselves are found by POLICY; choose another relationship_name.")]
    [InlineData("- target_label: AWSEC2KeyPair\n  permissions: [s3:GetObject]\n  relationship_name: X\n- target_label: AWSEC2KeyPair\n  permissions: [s3:GetObject]\n  relationship_name: X", 4, "There already is a rule for X to AWSEC2KeyPair. Give one rule all permissions.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: X\n  target_precondition: [a]", 4, "target_precondition has the members related_label, relationship.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: X\n  target_precondition:\n    related_label: AWSAccount", 5, "target_precondition lacks relationship.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: X\n  target_precondition:\n    related_label: AWSAccount\n    relationship: RESOURCES", 6, "The graph has no relationship RESOURCES. Did you mean RESOURCE?")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: X\n  target_precondition:\n    related_label: Nowhere\n    relationship: RESOURCE", 5, "The graph has no label Nowhere.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: X\n  target_precondition:\n    related_label: AWSAccount\n    relationship: RESOURCE\n    direction: up", 7, "direction is incoming or outgoing, not 'up'.")]
    [InlineData("- target_label: AWSS3Bucket\n  permissions: [s3:GetObject]\n  relationship_name: CAN_READ\n  target_precondition:\n    related_label: AWSUser\n    relationship: CAN_READ", 1, "The rule states the edge CAN_READ that its target_precondition reads.")]
    public void A_mistake_is_reported_with_its_line(string text, long line, string problem)
    {
        var error = Assert.Throws<PermissionRuleException>(() => PermissionRules.Parse("my.yaml", text, Model));

        Assert.Equal($"my.yaml({line}): {problem}", error.Message);
        Assert.Equal(line, error.Line);
        Assert.Equal("my.yaml", error.File);
    }

    [Fact]
    public void No_rule_reads_what_another_states()
    {
        const string text = """
            - {target_label: AWSS3Bucket, permissions: ["s3:GetObject"], relationship_name: CAN_READ}
            - {target_label: AWSS3Bucket, permissions: ["s3:PutObject"], relationship_name: X, target_precondition: {related_label: AWSUser, relationship: CAN_READ, direction: incoming}}
            """;

        Assert.StartsWith("my.yaml(2): ", Assert.Throws<PermissionRuleException>(() => PermissionRules.Parse("my.yaml", text, Model)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a: [", 2)]
    [InlineData("- a: b\n\t- c", 1)]
    [InlineData("- a: 1\n  a: 2", 2)]
    [InlineData("- *nowhere", 1)]
    [InlineData("- a\n- [!!]:", 2)]
    [InlineData("bl]@!bg ,et@*\ttbl%gl&:\n[, `-\nl\nal#t*t!rlta--||a`l-ar?", 1)]
    [InlineData("- {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{", 1)]
    public void What_is_not_YAML_is_reported_with_its_line(string text, long line) =>
        Assert.Equal(line, Assert.Throws<PermissionRuleException>(() => PermissionRules.Parse("my.yaml", text, Model)).Line);

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String[Gen.Char["-:[]{}&*!|>'\"%@`#?, \n\tabtarget_label"], 0, 60].Sample(text =>
    {
        try
        {
            return PermissionRules.Parse("my.yaml", text, Model).Rules.Count > 0;
        }
        catch (PermissionRuleException)
        {
            return true;
        }
    });

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        string missing = Path.Combine(_folder, "missing.yaml");
        string large = Path.Combine(_folder, "large.yaml");
        File.WriteAllText(large, new string('#', PermissionRules.MaxBytes + 1));

        Assert.StartsWith(missing + ": The file cannot be read: ", Assert.Throws<PermissionRuleException>(() => PermissionRules.Load(missing, Model)).Message, StringComparison.Ordinal);
        Assert.Equal(large + ": The file is larger than 1 MB.", Assert.Throws<PermissionRuleException>(() => PermissionRules.Load(large, Model)).Message);
        Assert.Throws<PermissionRuleException>(() => PermissionRules.Load(_folder, Model));
    }

    [Fact]
    public void A_file_is_read()
    {
        string file = Path.Combine(_folder, "rules.yaml");
        File.WriteAllText(file, "- {target_label: AWSS3Bucket, permissions: ['s3:GetObject'], relationship_name: CAN_READ}");

        Assert.Equal("CAN_READ", Assert.Single(PermissionRules.Load(file, Model).Rules).Relationship);
    }
}
