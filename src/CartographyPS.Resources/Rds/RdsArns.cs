using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Rds;

/// <summary>ARNs of what RDS names within an account and region.</summary>
internal static class RdsArns
{
    /// <summary>The ARN of a database, cluster, snapshot or subnet group, of the name by which another refers to it.</summary>
    /// <param name="kind">What stands in the ARN before the name: <c>db</c>, <c>cluster</c>, <c>snapshot</c>, <c>subgrp</c>.</param>
    /// <param name="name">The name; an ARN where the other is in another region.</param>
    public static Value Of(string kind, Value name) => Value.Of(Arn, Value.Constant(kind), name, Value.Partition, Value.Region, Value.Account);

    /// <summary>An ARN, of its kind, the name or ARN, partition, region and account; nothing without a name.</summary>
    public static object? Arn(IReadOnlyList<JsonElement> values)
    {
        if (Values.Text(values[1]) is not { Length: > 0 } name) return null;
        if (name.StartsWith("arn:", StringComparison.Ordinal)) return name;
        return $"arn:{Values.Text(values[2])}:rds:{Values.Text(values[3])}:{Values.Text(values[4])}:{Values.Text(values[0])}:{name}";
    }
}
