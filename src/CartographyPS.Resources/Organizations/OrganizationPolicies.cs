using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Organizations;

/// <summary>The policies of organizations that decide what may be done in an account.</summary>
internal static class OrganizationPolicies
{
    /// <summary>The type of policies that limit what the users and roles of an account may do.</summary>
    public const string ServiceControl = "SERVICE_CONTROL_POLICY";

    /// <summary>The type of policies that limit what anyone may do with the resources of an account.</summary>
    public const string ResourceControl = "RESOURCE_CONTROL_POLICY";

    /// <summary>The status of a type whose policies are in force.</summary>
    public const string Enabled = "ENABLED";

    /// <summary>The types of policies that a root has enabled, sorted; an empty list for none.</summary>
    public static object EnabledTypes(JsonElement types) => types.ValueKind != JsonValueKind.Array ? new List<string>() : types.EnumerateArray()
        .Where(type => Text(type, "Status") == Enabled)
        .Select(type => Text(type, "Type")).OfType<string>().OrderBy(type => type, StringComparer.Ordinal).ToList();

    /// <summary>Whether a policy is attached to any root, unit or account.</summary>
    public static object IsAttached(JsonElement targets) => targets.ValueKind == JsonValueKind.Array && targets.GetArrayLength() > 0;

    private static string? Text(JsonElement type, string member) => type.TryGetProperty(member, out var value) ? Values.Text(value) : null;
}
