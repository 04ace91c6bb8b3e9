using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Takes the contributions of one scope for one commit.</summary>
internal sealed class ScopeWriter(LedgerWriter ledger, OpenedScope scope, ScopeChanges changes) : IScopeWriter
{
    private int _ended;

    /// <inheritdoc/>
    public int Contributions => changes.Table.Count;

    /// <inheritdoc/>
    public void Add(NodeContribution node) => changes.Add(node);

    /// <inheritdoc/>
    public void Add(EdgeContribution edge) => changes.Add(edge);

    /// <inheritdoc/>
    public void Keep(string part) => changes.Keep(part);

    /// <inheritdoc/>
    public bool Has(string part, long definition) => changes.Parts.Has(part, definition, () => ledger.LastingParts(scope));

    /// <inheritdoc/>
    public void Complete(string part, long definition) => changes.Parts.Completed(part, definition);

    /// <inheritdoc/>
    /// <exception cref="LedgerException">The ledger could not be written; it is unchanged.</exception>
    public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null)
    {
        if (status is not (ScopeStatus.Complete or ScopeStatus.Partial or ScopeStatus.Unsupported))
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "Only a scope that was read can be committed.");
        }
        if (Volatile.Read(ref _ended) != 0) throw new InvalidOperationException("The scope has been committed or closed.");
        return ledger.Commit(scope, changes, status, fuse, message);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0) return;
        changes.Dispose();
        ledger.Close(scope);
    }
}
