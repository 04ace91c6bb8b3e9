namespace SimulatedAws.Faults;

/// <summary>The fault rules of a server. They may be changed at any time.</summary>
public sealed class FaultRules
{
    private volatile FaultRule[] _rules = [];

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<FaultRule> All => _rules;

    /// <summary>Adds a rule after the others.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule, whose counts can be read.</returns>
    public FaultRule Add(FaultRule rule)
    {
        FaultRule[] before;
        do before = _rules;
        while (Interlocked.CompareExchange(ref _rules, [.. before, rule], before) != before);
        return rule;
    }

    /// <summary>Replaces all rules.</summary>
    /// <param name="rules">The new ones, in order.</param>
    public void Set(IEnumerable<FaultRule> rules) => _rules = [.. rules];

    /// <summary>Takes all rules away.</summary>
    public void Clear() => _rules = [];

    /// <summary>The rule by which a request goes wrong; null for none.</summary>
    internal FaultRule? Draw(string? service, string? operation, string? account, string? region, int page)
    {
        foreach (var rule in _rules)
        {
            if (rule.Draws(service, operation, account, region, page)) return rule;
        }
        return null;
    }
}
