using CartographyPS.Engine.Ledger.Reading.Topology;

namespace CartographyPS.Engine.Cypher;

/// <summary>The labels of a graph's nodes, by number, and the label sets that have each.</summary>
internal sealed class LabelNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<List<LabelSet>> _sets = [];
    private readonly bool[][] _has;

    /// <summary>Numbers the labels of label sets.</summary>
    public LabelNumbers(IReadOnlyList<LabelSet> sets)
    {
        foreach (var set in sets)
        {
            foreach (string label in set.Labels) _sets[NumberOf(label)].Add(set);
        }
        _has = [.. sets.Select(set =>
        {
            bool[] has = new bool[_names.Count];
            foreach (string label in set.Labels) has[_numbers[label]] = true;
            return has;
        })];
    }

    /// <summary>The names, by number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Returns the number of a label; null when no node has it.</summary>
    public int? Find(string name) => _numbers.TryGetValue(name, out int number) ? number : null;

    /// <summary>Returns true when a label set has a label.</summary>
    /// <param name="set">The index of the label set.</param>
    /// <param name="label">The number of the label.</param>
    public bool Has(int set, int label) => _has[set][label];

    /// <summary>Returns the label sets that have a label.</summary>
    public IReadOnlyList<LabelSet> SetsWith(int label) => _sets[label];

    private int NumberOf(string label)
    {
        if (_numbers.TryGetValue(label, out int number)) return number;
        _names.Add(label);
        _sets.Add([]);
        return _numbers[label] = _names.Count - 1;
    }
}
