using System.Text.Json;
using CartographyPS.Iam.Documents;

namespace CartographyPS.Iam.Tests.Evaluation;

/// <summary>Short policies of one statement.</summary>
internal static class Policies
{
    public const string Account = "123456789012";
    public const string OtherAccount = "210987654321";

    public static PolicyDocument Allow(string name, string action = "*", string resource = "*", object? condition = null) =>
        Identity(name, "Allow", action, resource, condition);

    public static PolicyDocument Deny(string name, string action = "*", string resource = "*", object? condition = null) =>
        Identity(name, "Deny", action, resource, condition);

    /// <summary>A resource policy that allows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="principal">An ARN or account, <c>*</c>, or <c>Service:name</c>.</param>
    /// <param name="condition">Its condition.</param>
    public static PolicyDocument Grant(string name, string principal, object? condition = null) => OnResource(name, "Allow", principal, condition);

    public static PolicyDocument Refuse(string name, string principal, object? condition = null) => OnResource(name, "Deny", principal, condition);

    /// <summary>A condition that depends on a key of which nothing is known.</summary>
    public static object Unknown(string key) => new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, string> { [key] = "x" } };

    /// <summary>A condition that holds when the request lacks a key, or when it has it.</summary>
    public static object Null(string key, bool isAbsent) => new Dictionary<string, object> { ["Null"] = new Dictionary<string, bool> { [key] = isAbsent } };

    private static PolicyDocument Identity(string name, string effect, string action, string resource, object? condition)
    {
        var statement = new { Effect = effect, Action = action, Resource = resource, Condition = condition ?? new { } };
        return PolicyDocument.Parse(name, JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statement }), PolicyKind.Identity);
    }

    private static PolicyDocument OnResource(string name, string effect, string principal, object? condition)
    {
        var parts = principal.Split(':', 2);
        bool isTyped = parts[0] is "Service" or "Federated";
        var principals = new Dictionary<string, string> { [isTyped ? parts[0] : "AWS"] = isTyped ? parts[1] : principal };
        var statement = new { Effect = effect, Principal = principals, Action = "*", Condition = condition ?? new { } };
        return PolicyDocument.Parse(name, JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statement }), PolicyKind.Resource);
    }
}
