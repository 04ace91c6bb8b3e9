using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>
/// Hashes what a principal's edges follow from: its policies, and the control policies and targets of its account. Rows are hashed as the graph
/// has them, in any order, so that nothing is parsed or sorted for principals whose edges stay.
/// </summary>
/// <param name="controls">The control policies of the account.</param>
/// <param name="targets">The targets of each rule.</param>
internal sealed class InputHash(ControlPolicies controls, IEnumerable<IEnumerable<NodeRow>> targets)
{
    private readonly long _account = Combine([controls.Hash, .. targets.Select(Sum)]);

    /// <summary>Returns the hash of a policy.</summary>
    /// <param name="policy">Its node.</param>
    /// <param name="statements">Those of its statements, in any order.</param>
    public static long Of(NodeRow policy, IEnumerable<NodeRow> statements) => Combine([policy.Hash, Sum(statements)]);

    /// <summary>Returns the hash of texts in their order.</summary>
    public static long Of(IEnumerable<string> texts)
    {
        var hash = new XxHash3();
        foreach (string text in texts)
        {
            // Texts end with a character that none has in the graph, so that no two lists of them have the same characters.
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.Append([0xff, 0xff]);
        }
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Returns the hash for a principal, whose policies stand in a fixed order.</summary>
    public long With(PermissionPrincipal principal) => Combine(
    [
        _account, principal.Policies.Count, .. principal.Policies.Select(policy => policy.Hash),
        principal.GroupPolicies.Count, .. principal.GroupPolicies.Select(policy => policy.Hash),
        principal.Boundary?.Hash ?? 0,
    ]);

    private static long Sum(IEnumerable<NodeRow> rows)
    {
        ulong sum = 0;
        foreach (var row in rows) unchecked { sum += (ulong)row.Hash; }
        return (long)sum;
    }

    private static long Combine(IEnumerable<long> hashes)
    {
        var hash = new XxHash3();
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (long part in hashes)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, part);
            hash.Append(bytes);
        }
        return (long)hash.GetCurrentHashAsUInt64();
    }
}
