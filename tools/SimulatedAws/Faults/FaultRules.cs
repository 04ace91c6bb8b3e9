namespace SimulatedAws.Faults;

/// <summary>The fault rules of a server. Thread-safe.</summary>
public sealed class FaultRules
{
    private volatile FaultRule[] _rules = [];

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<FaultRule> All => _rules;

    /// <summary>Adds a rule after the others.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule, for its counts.</returns>
    public FaultRule Add(FaultRule rule)
    {
        FaultRule[] before;
        do before = _rules;
        while (Interlocked.CompareExchange(ref _rules, [.. before, rule], before) != before);
        return rule;
    }

    /// <summary>Replaces all rules.</summary>
    /// <param name="rules">The new rules, in order.</param>
    public void Set(IEnumerable<FaultRule> rules) => _rules = [.. rules];

    /// <summary>Removes all rules.</summary>
    public void Clear() => _rules = [];

    /// <summary>Finds the rule that makes a request fail; null for none.</summary>
    internal FaultRule? Draw(string? service, string? operation, string? account, string? region, int page)
    {
        foreach (var rule in _rules)
        {
            if (rule.Draws(service, operation, account, region, page)) return rule;
        }
        return null;
    }
}
