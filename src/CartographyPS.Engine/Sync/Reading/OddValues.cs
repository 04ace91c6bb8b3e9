using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Notes what a definition could make nothing of: a policy that is no JSON, a date that is none, an item without an id. It costs the
/// property, the edge or the item, never its siblings; what the ledger has of it stays, and the scope is partial.
/// </summary>
internal sealed class OddValues(IScopeWriter writer, ReadingFailures failures)
{
    private const string Code = "UnexpectedValue";
    private const int LongestReason = 200;

    /// <summary>Whether an exception of a value, condition or expansion, which are pure functions, tells of an odd answer.</summary>
    public static bool Cause(Exception exception) => exception is not (OutOfMemoryException or OperationCanceledException);

    /// <summary>A row of which something is not stated: what the ledger has of the row's part stays.</summary>
    /// <param name="row">The row.</param>
    /// <param name="what">What is not stated: a label, a relationship type, a path.</param>
    /// <param name="reason">Why not.</param>
    public void Lose(Row row, string what, string reason) => Lose(row.Part, what, reason);

    /// <summary>A part of which something is not stated: what the ledger has of it stays.</summary>
    public void Lose(string part, string what, string reason)
    {
        writer.Keep(part);
        var (call, item) = PartPath.Last(part);
        Note(part, call, item.Length > 0 ? item : what, $"{what}: {reason}");
    }

    /// <summary>A node of which a property is not stated: what the ledger has of that property stays.</summary>
    public void LoseProperty(Row row, string label, string id, string property, string reason) =>
        Note(row.Part, PartPath.Last(row.Part).Call, id, $"{label}.{property}: {reason}");

    private void Note(string part, string call, string item, string message)
    {
        if (message.Length > LongestReason) message = message.Substring(0, LongestReason) + "...";
        failures.Add(new ItemFailure(part, call.Length > 0 ? call : "scope", item, AwsErrorKind.Other, Code, message));
    }
}
