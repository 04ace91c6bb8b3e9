using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>How the reading of a scope went, before anything is written.</summary>
/// <param name="Status">Complete, Partial, Denied, Failed or Unsupported.</param>
/// <param name="Failures">The calls that failed.</param>
internal sealed record ScopeReading(ScopeStatus Status, IReadOnlyList<ItemFailure> Failures)
{
    private const int Named = 3;

    /// <summary>Whether what was read may replace what the ledger has.</summary>
    public bool MayCommit => Status is ScopeStatus.Complete or ScopeStatus.Partial;

    /// <summary>Whether the account may not read all of it, so that another account may be able to read more.</summary>
    public bool IsRefused => Status == ScopeStatus.Unsupported || Failures.Any(failure => failure.Kind == AwsErrorKind.Denied);

    /// <summary>What failed, in a line for people; null for nothing.</summary>
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
