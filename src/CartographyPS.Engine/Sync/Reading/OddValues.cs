using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Records values that could not be interpreted: a policy that is not JSON, an invalid date, an item without an id. Only that property,
/// edge or item is lost, never its siblings. The ledger keeps its earlier data, and the scope is partial.
/// </summary>
internal sealed class OddValues(IScopeWriter writer, ReadingFailures failures)
{
    private const string Code = "UnexpectedValue";
    private const int LongestReason = 200;

    /// <summary>Returns true when an exception of a value, condition or expansion (all pure functions) means an odd response.</summary>
    public static bool Cause(Exception exception) => exception is not (OutOfMemoryException or OperationCanceledException);

    /// <summary>Records that something of a row is not stated: the ledger keeps what it has of the row's part.</summary>
    /// <param name="row">The row.</param>
    /// <param name="what">What is not stated: a label, a relationship type, a path.</param>
    /// <param name="reason">The reason.</param>
    public void Lose(Row row, string what, string reason) => Lose(row.Part, what, reason);

    /// <summary>Records that something of a part is not stated: the ledger keeps what it has of the part.</summary>
    public void Lose(string part, string what, string reason)
    {
        writer.Keep(part);
        var (call, item) = PartPath.Last(part);
        Note(part, call, item.Length > 0 ? item : what, $"{what}: {reason}");
    }

    /// <summary>Records that a property of a node is not stated: the ledger keeps the property's earlier value.</summary>
    public void LoseProperty(Row row, string label, string id, string property, string reason) =>
        Note(row.Part, PartPath.Last(row.Part).Call, id, $"{label}.{property}: {reason}");

    private void Note(string part, string call, string item, string message)
    {
        if (message.Length > LongestReason) message = message.Substring(0, LongestReason) + "...";
        failures.Add(new ItemFailure(part, call.Length > 0 ? call : "scope", item, AwsErrorKind.Other, Code, message));
    }
}
