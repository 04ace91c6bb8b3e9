using System.Text.Json;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A statement of an identity policy as Cartography evaluates it: its condition aside.</summary>
internal sealed class PermissionStatement
{
    private readonly ClausePattern[]? _actions;
    private readonly ClausePattern[] _notActions;
    private readonly ClausePattern[] _notResources;

    /// <summary>Prepares a statement.</summary>
    /// <param name="clauses">What the graph has of it.</param>
    public PermissionStatement(StatementClauses clauses)
    {
        Clauses = clauses;
        _actions = clauses.Action.Count == 0 ? null : Patterns(clauses.Action);
        _notActions = Patterns(clauses.NotAction);
        _notResources = Patterns(clauses.NotResource);
        Resources = [.. clauses.Resource.Select(clause => new ResourceClause(clause))];
        ConditionKeys = KeysOf(clauses.Condition);
    }

    /// <summary>What the graph has of the statement.</summary>
    public StatementClauses Clauses { get; }

    public bool Allows => Clauses.Effect == "Allow";

    public bool Denies => Clauses.Effect == "Deny";

    /// <summary>The resources. A statement without any concerns none, whatever its NotResource says.</summary>
    public IReadOnlyList<ResourceClause> Resources { get; }

    /// <summary>The condition keys, sorted.</summary>
    public IReadOnlyList<string> ConditionKeys { get; }

    /// <summary>True when the statement holds under a condition only.</summary>
    public bool IsConditional => !string.IsNullOrEmpty(Clauses.Condition);

    /// <summary>Decides whether the statement concerns a permission.</summary>
    /// <param name="upper">The permission, in upper case.</param>
    public bool ConcernsAction(string upper) =>
        !Array.Exists(_notActions, pattern => pattern.IsMatch(upper)) && (_actions is null || Array.Exists(_actions, pattern => pattern.IsMatch(upper)));

    /// <summary>Decides whether the statement concerns a resource.</summary>
    public bool ConcernsResource(PermissionTarget target) =>
        Resources.Any(clause => clause.IsMatch(target)) && !Array.Exists(_notResources, pattern => pattern.IsMatch(target.UpperArn));

    private static ClausePattern[] Patterns(IReadOnlyList<string> clauses) => [.. clauses.Select(clause => new ClausePattern(clause))];

    private static IReadOnlyList<string> KeysOf(string? condition)
    {
        if (string.IsNullOrEmpty(condition)) return [];
        try
        {
            using var document = JsonDocument.Parse(condition!);
            var operators = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement];
            return [.. operators.SelectMany(Members).SelectMany(@operator => Members(@operator.Value)).Select(key => key.Name)
                .Distinct().OrderBy(key => key, StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];
}
