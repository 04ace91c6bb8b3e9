using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Collects the failures of a scope's reading, keeps the ledger's data of the failed parts, and determines the result. Thread-safe for
/// calls that add failures.
/// </summary>
internal sealed class ReadingFailures(IScopeWriter writer)
{
    private readonly ConcurrentQueue<ItemFailure> _failures = new();
    private readonly ConcurrentQueue<string> _replaced = new();

    /// <summary>The parts in which something failed.</summary>
    public IEnumerable<string> Parts => _failures.Select(failure => failure.Part);

    /// <summary>Adds a failure. The caller keeps the ledger's data.</summary>
    public void Add(ItemFailure failure) => _failures.Enqueue(failure);

    /// <summary>Adds a failed call, and keeps the ledger's data of the items that it was made for.</summary>
    public void Fail(CallRequest request, AwsErrorKind kind, string code, string message)
    {
        foreach (var (part, item) in request.Items) Fail(request, part, item, kind, code, message);
    }

    /// <summary>Adds an item of a call that was not read, and keeps the ledger's data of its part.</summary>
    public void Fail(CallRequest request, string part, string item, AwsErrorKind kind, string code, string message)
    {
        writer.Keep(part);
        _failures.Enqueue(new ItemFailure(part, request.Call.Operation.ToString(), item, kind, code, Advised(request.Call.Operation, kind, message))
        {
            IsFirstCall = item.Length == 0 || (request.Spread is not null && part == request.Part),
        });
    }

    /// <summary>Adds a list that was truncated: what was read replaces the earlier data, and the scope is partial.</summary>
    public void Cut(CallRequest request, int most) => _failures.Enqueue(new ItemFailure(
        request.Part, request.Call.Operation.ToString(), PartPath.Last(request.Part).Item is { Length: > 0 } item ? item : request.Call.Operation.Name,
        AwsErrorKind.Other, "CutOff", $"there are more than {most} pages; those after them are left out."));

    /// <summary>Adds a denied call that has fallbacks. Its part is removed when they read everything, and kept when one failed.</summary>
    public void Replace(CallRequest request) => _replaced.Enqueue(request.Part);

    /// <summary>Returns the result of the reading, after every call has ended.</summary>
    /// <param name="firstCalls">The number of the scope's first calls, without fallbacks.</param>
    public ScopeReading Conclude(int firstCalls)
    {
        // Calls end in any order. A message lists them in the same order on every run.
        List<ItemFailure> failures =
        [
            .. _failures.OrderByDescending(failure => failure.IsFirstCall).ThenBy(failure => failure.Operation, StringComparer.Ordinal)
                .ThenBy(failure => failure.Part, StringComparer.Ordinal).ThenBy(failure => failure.Item, StringComparer.Ordinal)
                .ThenBy(failure => failure.Message, StringComparer.Ordinal),
        ];
        if (failures.Count == 0) return new ScopeReading(ScopeStatus.Complete, failures);

        // The fallbacks may not have read everything that the denied call read before.
        foreach (string part in _replaced) writer.Keep(part);
        return new ScopeReading(StatusOf(failures, firstCalls), failures);
    }

    // Not every service says which action it denied (EC2 does not), and some actions have other names than their operations.
    private static string Advised(Operation operation, AwsErrorKind kind, string message)
    {
        if (kind != AwsErrorKind.Denied) return message;
        string action = IamActions.Of(operation);
        return message.IndexOf(action, StringComparison.Ordinal) >= 0 ? message : $"Allow {action}. {message}";
    }

    private static ScopeStatus StatusOf(List<ItemFailure> failures, int firstCalls)
    {
        int first = failures.Where(failure => failure.IsFirstCall).Select(failure => failure.Part).Distinct().Count();
        if (first < firstCalls) return ScopeStatus.Partial;
        if (failures.TrueForAll(failure => failure.Kind == AwsErrorKind.Denied)) return ScopeStatus.Denied;
        return failures.TrueForAll(failure => failure.Kind == AwsErrorKind.Unsupported) ? ScopeStatus.Unsupported : ScopeStatus.Failed;
    }
}
