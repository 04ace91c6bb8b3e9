using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The parts of a scope that need more than their contributions: those that could not be read, those that never change and are
/// known, and those that never change and were read completely. Thread-safe only until <see cref="Conclude"/>.
/// </summary>
internal sealed class ScopeParts
{
    private readonly object _gate = new();
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _had = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _complete = new(StringComparer.Ordinal);

    // Parts read by two definitions in one reading, so that their contributions are complete for neither.
    private readonly HashSet<string> _disputed = new(StringComparer.Ordinal);
    private HashSet<string> _read = [];
    private Dictionary<string, long>? _stored;

    /// <summary>True when any part may be kept without being stated.</summary>
    public bool Any => _kept.Count > 0 || _had.Count > 0;

    /// <summary>The parts to remember, each with the hash of its definition.</summary>
    public IReadOnlyDictionary<string, long> Complete => _complete;

    /// <summary>Marks a part that could not be read.</summary>
    public void Keep(string part)
    {
        lock (_gate) _kept.Add(part);
    }

    /// <summary>Returns true, and keeps the part, when the ledger has it from a complete reading by the same definition.</summary>
    /// <param name="part">The part.</param>
    /// <param name="definition">The hash of the definition.</param>
    /// <param name="load">Loads the ledger's parts; called at the first use.</param>
    public bool Has(string part, long definition, Func<Dictionary<string, long>> load)
    {
        lock (_gate)
        {
            _stored ??= load();
            if (!_stored.TryGetValue(part, out long stored) || stored != definition) return false;
            if (_complete.ContainsKey(part)) _disputed.Add(part);
            _had.Add(part);
            return true;
        }
    }

    /// <summary>Marks a part that never changes and was read completely.</summary>
    public void Completed(string part, long definition)
    {
        lock (_gate)
        {
            if (_had.Contains(part) || (_complete.TryGetValue(part, out long other) && other != definition)) _disputed.Add(part);
            else _complete[part] = definition;
        }
    }

    /// <summary>Determines the standing of each part, once everything has been stated.</summary>
    public void Conclude()
    {
        foreach (string part in _kept.SelectMany(PartPath.WithAncestors).Concat(_disputed)) _complete.Remove(part);
        _read = new HashSet<string>(_complete.Keys, StringComparer.Ordinal);
    }

    /// <summary>Returns true when the ledger's record of a part is still valid.</summary>
    public bool Holds(string part) => StandingOf(part) != PartStanding.Read && !_disputed.Contains(part);

    /// <summary>Returns what happens to the contributions under a path that were not stated.</summary>
    public PartStanding StandingOf(string path)
    {
        if (PartPath.IsUnderAny(path, _had)) return PartStanding.Had;
        // A part that was read completely has no other contributions, even where a part above it could not be read.
        return !PartPath.IsUnderAny(path, _read) && PartPath.IsUnderAny(path, _kept) ? PartStanding.Kept : PartStanding.Read;
    }
}
