using System.Text.RegularExpressions;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Graph;
using YamlDotNet.RepresentationModel;

namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>Reads permission rules from YAML. Whatever is wrong is an error with its line: no rule is left out silently.</summary>
internal sealed class PermissionRuleReader(string file, GraphModel? model)
{
    private const string TargetLabel = "target_label";
    private const string Permissions = "permissions";
    private const string RelationshipName = "relationship_name";
    private const string Precondition = "target_precondition";
    private const string RelatedLabel = "related_label";
    private const string Relationship = "relationship";
    private const string Direction = "direction";

    private readonly LabelKinship? _labels = model is null ? null : new LabelKinship(model);

    private static readonly Regex Name = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant);

    /// <summary>Reads the rules.</summary>
    /// <exception cref="PermissionRuleException">The text is no list of rules.</exception>
    public IReadOnlyList<PermissionRule> Read(string text)
    {
        var root = YamlDocumentReader.Read(file, text);
        if (root is not YamlSequenceNode list || list.Children.Count == 0) throw Fault(root, "A list of rules is expected.");

        var rules = new List<PermissionRule>();
        foreach (var node in list.Children)
        {
            var rule = Rule(node);
            if (Reads(rule, rule)) throw Fault(node, $"The rule states the edge {rule.Relationship} that its {Precondition} reads.");
            if (rules.Exists(other => Reads(rule, other) || Reads(other, rule)))
                throw Fault(node, $"{rule.Relationship} is an edge of one rule and a {Precondition} of another. A rule may not read what rules state.");
            if (rules.Exists(other => other.Relationship == rule.Relationship && other.Target == rule.Target))
                throw Fault(node, $"There already is a rule for {rule.Relationship} to {rule.Target}. Give one rule all permissions.");
            rules.Add(rule);
        }
        return rules;
    }

    private PermissionRule Rule(YamlNode node)
    {
        var members = Members(node, "A rule", [TargetLabel, Permissions, RelationshipName], [Precondition]);
        var permissions = members[Permissions] is YamlSequenceNode { Children.Count: > 0 } list
            ? list.Children.Select(Permission).ToList()
            : throw Fault(members[Permissions], $"{Permissions} is a list of actions, such as s3:GetObject.");
        return new PermissionRule(
            Target(members[TargetLabel]), permissions, StatedRelationship(members[RelationshipName]),
            members.TryGetValue(Precondition, out var condition) && !IsNull(condition) ? TargetPrecondition(condition) : null);
    }

    private TargetPrecondition TargetPrecondition(YamlNode node)
    {
        var members = Members(node, Precondition, [RelatedLabel, Relationship], [Direction]);
        string direction = members.TryGetValue(Direction, out var value) ? Text(value, Direction).ToLowerInvariant() : "outgoing";
        if (direction is not ("incoming" or "outgoing")) throw Fault(value!, $"{Direction} is incoming or outgoing, not '{direction}'.");
        return new TargetPrecondition(
            KnownLabel(members[RelatedLabel], RelatedLabel), KnownRelationship(members[Relationship]), IsIncoming: direction == "incoming");
    }

    private string Target(YamlNode node)
    {
        string label = KnownLabel(node, TargetLabel);
        bool hasArn = model is null || _labels!.PrimariesOf(label).Any(primary => model.Labels[primary].Contains("arn"));
        return hasArn ? label : throw Fault(node, $"Nodes of {label} have no arn, by which policies name resources.");
    }

    private string KnownLabel(YamlNode node, string member)
    {
        string label = NameOf(node, member);
        if (model is null || _labels!.Knows(label)) return label;
        throw Fault(node, $"The graph has no label {label}.{Suggestion(label, model.Labels.Keys.Concat(model.SharedLabels))}");
    }

    private string KnownRelationship(YamlNode node)
    {
        string type = NameOf(node, Relationship);
        return model is null || model.EdgeTypes.Contains(type)
            ? type
            : throw Fault(node, $"The graph has no relationship {type}.{Suggestion(type, model.EdgeTypes)}");
    }

    private string StatedRelationship(YamlNode node)
    {
        string type = NameOf(node, RelationshipName);
        return PermissionGraph.ReadRelationships.Contains(type)
            ? throw Fault(node, $"The permissions themselves are found by {type}; choose another {RelationshipName}.")
            : type;
    }

    private static string Suggestion(string name, IEnumerable<string> known) =>
        Suggestions.To(name, known) is [var nearest, ..] ? $" Did you mean {nearest}?" : string.Empty;

    private static bool Reads(PermissionRule reader, PermissionRule other) => reader.Precondition?.Relationship == other.Relationship;

    private string Permission(YamlNode node)
    {
        string permission = Text(node, Permissions);
        return permission == "*" || permission.IndexOf(':') > 0
            ? permission
            : throw Fault(node, $"'{permission}' is no action. An action names its service: s3:GetObject.");
    }

    private string NameOf(YamlNode node, string member)
    {
        string name = Text(node, member);
        return Name.IsMatch(name) ? name : throw Fault(node, $"{member} is made of letters, digits and underscores, not '{name}'.");
    }

    private string Text(YamlNode node, string member) =>
        node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value! : throw Fault(node, $"{member} is a text.");

    private Dictionary<string, YamlNode> Members(YamlNode node, string what, string[] required, string[] optional)
    {
        if (node is not YamlMappingNode mapping) throw Fault(node, $"{what} has the members {string.Join(", ", required)}.");

        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var member in mapping.Children)
        {
            string name = (member.Key as YamlScalarNode)?.Value ?? "";
            if (!required.Contains(name) && !optional.Contains(name))
                throw Fault(member.Key, $"{what} has no member '{name}'. It may have {string.Join(", ", required.Concat(optional))}.");
            members[name] = member.Value;
        }
        string? missing = required.FirstOrDefault(name => !members.ContainsKey(name));
        return missing is null ? members : throw Fault(node, $"{what} lacks {missing}.");
    }

    private static bool IsNull(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" or "null" };

    private PermissionRuleException Fault(YamlNode? node, string problem) => new(file, node?.Start.Line ?? 1, problem);
}
