namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A principal has a rule's permission on a target by its own policies.</summary>
/// <param name="Target">The target.</param>
/// <param name="Conditions">The statements that allow it, when each has a condition; empty when one has none.</param>
internal readonly record struct PermissionGrant(PermissionTarget Target, IReadOnlyList<PermissionStatement> Conditions)
{
    public bool HasCondition => Conditions.Count > 0;

    /// <summary>The condition keys of all statements, sorted.</summary>
    public IReadOnlyList<string> ConditionKeys =>
        [.. Conditions.SelectMany(statement => statement.ConditionKeys).Distinct().OrderBy(key => key, StringComparer.Ordinal)];

    /// <summary>The conditions of all statements as one list in JSON.</summary>
    public string ConditionText => "[" + string.Join(", ", Conditions.Select(statement => Inner(statement.Clauses.Condition!))) + "]";

    private static string Inner(string list) => list.Length > 1 && list[0] == '[' && list[list.Length - 1] == ']' ? list.Substring(1, list.Length - 2) : list;
}
