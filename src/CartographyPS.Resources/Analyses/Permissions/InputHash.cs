using System.IO.Hashing;
using System.Runtime.InteropServices;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>Hashes what a principal's edges follow from: its policies, and the control policies and targets of its account.</summary>
internal sealed class InputHash
{
    // No policy's text.
    private const string Unread = "\0";

    private readonly XxHash3 _targets = new();

    /// <summary>Returns the hash of a policy.</summary>
    public static long Of(string id, IEnumerable<StatementClauses> statements)
    {
        var hash = new XxHash3();
        Add(hash, id);
        foreach (var statement in statements) Add(hash, statement);
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Returns the hash of texts.</summary>
    public static long Of(IEnumerable<string> texts)
    {
        var hash = new XxHash3();
        foreach (string text in texts) Add(hash, text);
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Adds the control policies.</summary>
    public void Add(ControlPolicies controls) => _targets.Append(BitConverter.GetBytes(controls.Hash));

    /// <summary>Adds a target.</summary>
    public void Add(PermissionTarget target)
    {
        Add(_targets, target.Arn);
        Add(_targets, target.PolicyText ?? Unread);
    }

    /// <summary>Ends the targets of a rule.</summary>
    public void End() => Add(_targets, string.Empty);

    /// <summary>Returns the hash for a principal, whose policies stand in a fixed order.</summary>
    public long With(PermissionPrincipal principal)
    {
        var hash = new XxHash3((long)_targets.GetCurrentHashAsUInt64());
        Add(hash, principal.Policies);
        Add(hash, principal.GroupPolicies);
        Add(hash, principal.Boundary is null ? [] : [principal.Boundary]);
        return (long)hash.GetCurrentHashAsUInt64();
    }

    private static void Add(XxHash3 hash, IReadOnlyList<PermissionPolicy> policies)
    {
        foreach (var policy in policies) hash.Append(BitConverter.GetBytes(policy.Hash));
        Add(hash, string.Empty);
    }

    private static void Add(XxHash3 hash, StatementClauses statement)
    {
        foreach (string? text in new[] { statement.Id, statement.Effect, statement.Condition }) Add(hash, text ?? string.Empty);
        foreach (var texts in new[] { statement.Action, statement.NotAction, statement.Resource, statement.NotResource })
        {
            foreach (string text in texts) Add(hash, text);
            Add(hash, string.Empty);
        }
    }

    // Texts end with a character that none has in the graph, so that no two lists of them have the same characters.
    private static void Add(XxHash3 hash, string text)
    {
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.Append([0xff, 0xff]);
    }
}
