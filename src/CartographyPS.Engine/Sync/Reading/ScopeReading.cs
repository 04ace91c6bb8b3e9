using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>The result of reading a scope, before anything is written.</summary>
/// <param name="Status">Complete, Partial, Denied, Failed or Unsupported.</param>
/// <param name="Failures">The calls that failed.</param>
internal sealed record ScopeReading(ScopeStatus Status, IReadOnlyList<ItemFailure> Failures)
{
    private const int Named = 3;

    /// <summary>True when what was read may replace the ledger's data.</summary>
    public bool MayCommit => Status is ScopeStatus.Complete or ScopeStatus.Partial;

    /// <summary>True when the account may not read all of the scope. Another account may be permitted to read more.</summary>
    public bool IsRefused => Status == ScopeStatus.Unsupported || Failures.Any(failure => failure.Kind == AwsErrorKind.Denied);

    /// <summary>The failures in one line for people; null for none.</summary>
    public string? Message
    {
        get
        {
            if (Failures.Count == 0) return null;
            string named = string.Join("; ", Failures.Take(Named));
            return Failures.Count > Named ? $"{named}; and {Failures.Count - Named} more" : named;
        }
    }
}
