using System.Text.Json;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Conformance.Golden;

public sealed class PermissionRuleTests
{
    [SharedFact]
    public void The_default_rules_are_Cartographys()
    {
        using var contract = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "analysis.json")));
        var rules = contract.RootElement.GetProperty("permission_relationships").GetProperty("rules").EnumerateArray().Select(Rule);

        Assert.Equal(rules, PermissionRules.Default.Rules.Select(rule => rule.ToString()));
    }

    private static string Rule(JsonElement rule) => new PermissionRule(
        Text(rule, "target_label"),
        [.. rule.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()!)],
        Text(rule, "relationship_name"),
        rule.TryGetProperty("target_precondition", out var condition)
            ? new TargetPrecondition(Text(condition, "related_label"), Text(condition, "relationship"), Text(condition, "direction") == "incoming")
            : null).ToString();

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
