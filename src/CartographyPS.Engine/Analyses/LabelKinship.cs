using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Analyses;

/// <summary>Tells which labels the same node may carry.</summary>
internal sealed class LabelKinship(GraphModel model)
{
    private readonly Dictionary<string, HashSet<string>> _primaries = Primaries(model);

    /// <summary>Returns the primary labels of the nodes that may carry a label.</summary>
    public IEnumerable<string> PrimariesOf(string label) => _primaries.TryGetValue(label, out var primaries) ? primaries : [label];

    /// <summary>Returns true when some nodes may carry a label.</summary>
    public bool Knows(string label) => _primaries.ContainsKey(label);

    /// <summary>Returns true when a node may carry both labels.</summary>
    public bool Overlap(string label, string other) => label == other || PrimariesOf(label).Intersect(PrimariesOf(other)).Any();

    private static Dictionary<string, HashSet<string>> Primaries(GraphModel model)
    {
        var primaries = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string label in model.Labels.Keys) Add(label, label);
        foreach (var extra in model.ExtraLabels)
        {
            foreach (string label in extra.Value) Add(label, extra.Key);
        }
        return primaries;

        void Add(string label, string primary)
        {
            if (!primaries.TryGetValue(label, out var known)) primaries[label] = known = new HashSet<string>(StringComparer.Ordinal);
            known.Add(primary);
        }
    }
}
