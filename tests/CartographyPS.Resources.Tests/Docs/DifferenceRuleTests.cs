using System.Text.Json;
using System.Text.RegularExpressions;

namespace CartographyPS.Resources.Tests.Docs;

/// <summary>A rule that allows a difference from Cartography must not allow more than it gives a reason for.</summary>
public class DifferenceRuleTests
{
    private static readonly Regex OneProperty = new(@"^\w+\\\.\w+$");
    private static readonly Regex OneLabel = new(@"^\w+$");
    private static readonly Regex OneLabelSet = new(@"^\w+:[-+\\]+\w+$");
    private static readonly Regex Syntax = new(@"\[\^?[^\]]+\]|\\[dw]|\{[0-9,]+\}|\(\?!|[()|*+?]");
    private static readonly Regex Separators = new(@"[^A-Za-z0-9_]+");

    // Words of AWS, of Cartography and of JSON, which stand in the ids and values of any account.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "arn", "aws", "cn", "us", "gov", "com", "amazonaws", "dkr", "ecr", "elb", "es", "ec2", "iam", "lambda", "root", "key",
        "repository", "hostedzone", "vpc", "sg", "i", "subnet", "pcx", "pl", "mi", "mrk", "eni", "lt", "snap", "vol", "sha256",
        "dualstack", "rtb", "vgw", "eipalloc", "tgw", "rds", "domain", "glue", "connection", "job", "role", "bedrock", "eks", "events",
        "inspector2", "logs", "sagemaker", "securityhub", "access", "custom", "entry", "model", "package", "rule", "east", "west", "1",
        "2", "acm", "apigateway", "certificate", "cloudfront", "distribution", "reserved", "secret", "secretsmanager", "sso", "version",
        "pair", "policy", "statement",
        "IpPermissions", "IpPermissionsEgress", "Deleted", "PendingConfirmation",
        "ALIAS", "_AAAA", "_", "CNAME", "A", "AWSAccount_", "None", "true", "false", "0", "image", "attestation", "manifest_list",
    };

    private static readonly Regex OneEdge = new(@"^\\\(\w+\\\)-\\\[\w+\\\]->\\\(\w+\\\)(\\\.\w+)?$");

    // What tells by which module something was written, or by which policies a principal has a permission, stands on all edges to a label.
    private static readonly Regex OriginOfEdges =
        new(@"^\\\(\\w\+\\\)-\\\[\w+\\\]->\\\(\w+\\\)\\\.(_module_name|_module_version|because|effective|firstseen)$");

    public static TheoryData<string> Rules()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "differences.json")));
        return [.. rules.RootElement.EnumerateArray().Select(rule => rule.GetRawText())];
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_names_one_thing_and_a_reason(string text)
    {
        using var rule = JsonDocument.Parse(text);
        string subject = rule.RootElement.GetProperty("subject").GetString()!;

        Assert.True(
            OneProperty.IsMatch(subject) || OneLabel.IsMatch(subject) || OneLabelSet.IsMatch(subject) || OneEdge.IsMatch(subject)
                || OriginOfEdges.IsMatch(subject),
            $"{subject} names more than one label and property, or edge.");
        Assert.True(rule.RootElement.GetProperty("reason").GetString()!.Length > 20, $"{subject} gives no reason.");
        Assert.True(rule.RootElement.TryGetProperty("kind", out _), $"{subject} says no kind.");
        // A label as a whole is allowed only for nodes whose ids have a certain form.
        if (OneLabel.IsMatch(subject)) Assert.True(rule.RootElement.TryGetProperty("id", out _), $"{subject} names no nodes.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_holds_in_any_estate(string text)
    {
        using var rule = JsonDocument.Parse(text);
        foreach (string member in new[] { "id", "reference", "other" })
        {
            if (!rule.RootElement.TryGetProperty(member, out var pattern)) continue;
            Assert.All(Literals(pattern.GetString()!), literal => Assert.Contains(literal, Known));
        }
    }

    // What the pattern says letter by letter: what is left without classes, groups and repetitions.
    private static IEnumerable<string> Literals(string pattern) =>
        Separators.Split(Syntax.Replace(pattern, " ").Replace("\\", string.Empty, StringComparison.Ordinal)).Where(literal => literal.Length > 0);
}
