using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <summary>Who is in which IAM group.</summary>
internal static class GroupMemberships
{
    /// <summary>
    /// A row for each membership (<c>User</c> and <c>Group</c>, both ARNs), of an account's authorization details: users name their
    /// groups without the path that the group's ARN has.
    /// </summary>
    public static IEnumerable<JsonElement> Of(JsonElement details)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in PolicyText.Items(details, "GroupDetailList"))
        {
            if (Member(group, "GroupName") is { } name && Member(group, "Arn") is { } arn) groups[name] = arn;
        }
        foreach (var user in PolicyText.Items(details, "UserDetailList"))
        {
            foreach (string name in PolicyText.Strings(user, "GroupList"))
            {
                if (!groups.TryGetValue(name, out string? group)) continue;
                yield return Member(user, "Arn") is { Length: > 0 } arn
                    ? JsonRows.Of(("User", arn), ("Group", group))
                    : JsonRows.Unread($"A user in the group {name} has no ARN.");
            }
        }
    }

    private static string? Member(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Values.Text(value) : null;
}
