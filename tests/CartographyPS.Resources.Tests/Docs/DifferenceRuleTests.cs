using System.Text.Json;
using System.Text.RegularExpressions;

namespace CartographyPS.Resources.Tests.Docs;

/// <summary>A rule that allows a difference from Cartography must not allow more than it gives a reason for.</summary>
public class DifferenceRuleTests
{
    private static readonly Regex OneProperty = new(@"^\w+\\\.\w+$");
    private static readonly Regex OneLabel = new(@"^\w+$");
    private static readonly Regex OneLabelSet = new(@"^\w+:[-+\\]+\w+$");
    private static readonly Regex OneEdge = new(@"^\\\(\w+\\\)-\\\[\w+\\\]->\\\(\w+\\\)(\\\.\w+)?$");

    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (string file in new[] { "differences.json", "differences.later.json" })
        {
            using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", file)));
            foreach (var rule in rules.RootElement.EnumerateArray()) data.Add(file, rule.GetRawText());
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_names_one_thing_and_a_reason(string file, string text)
    {
        using var rule = JsonDocument.Parse(text);
        string subject = rule.RootElement.GetProperty("subject").GetString()!;

        Assert.True(
            OneProperty.IsMatch(subject) || OneLabel.IsMatch(subject) || OneLabelSet.IsMatch(subject) || OneEdge.IsMatch(subject),
            $"{file}: {subject} names more than one label and property, or edge.");
        Assert.True(rule.RootElement.GetProperty("reason").GetString()!.Length > 20, $"{file}: {subject} gives no reason.");
        Assert.True(rule.RootElement.TryGetProperty("kind", out _), $"{file}: {subject} says no kind.");
        // A label as a whole is allowed only for nodes that are named.
        if (OneLabel.IsMatch(subject)) Assert.True(rule.RootElement.TryGetProperty("id", out _), $"{file}: {subject} names no nodes.");
    }
}
