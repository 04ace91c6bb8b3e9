using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Analyses;

/// <summary>Takes the facts that an analysis states: edges between nodes, and properties of nodes. It states no nodes.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="opening">Opens the analysis's scope. It is waited for when the first fact is stated.</param>
/// <param name="force">True to state also the parts whose inputs are unchanged.</param>
/// <param name="stop">Stops the analysis.</param>
internal sealed class AnalysisWriter(Analysis analysis, Task<IScopeWriter> opening, bool force, CancellationToken stop)
{
    private const string PartCall = "analysis";

    private readonly Dictionary<(string Label, string Id), SortedDictionary<string, object>> _properties = [];
    private readonly Dictionary<(string Type, string From, string To), EdgeFacts> _statedEdges = StatedBy(analysis);
    private readonly long _definition = AnalysisHash.Of(analysis);
    private (string Path, long Inputs)? _part;

    private IScopeWriter Scope => opening.GetAwaiter().GetResult();

    /// <summary>
    /// Begins a part of the edges: those that follow from the same inputs. It ends where the next begins. Properties of nodes belong to no part.
    /// </summary>
    /// <param name="name">The part's name, unique within the analysis.</param>
    /// <param name="inputs">A hash of all that the part follows from.</param>
    /// <returns>False when the ledger has the part from the same inputs: it is kept, and must not be stated.</returns>
    public bool Begin(string name, long inputs)
    {
        stop.ThrowIfCancellationRequested();
        EndPart();
        string path = PartPath.Append(PartPath.Root, PartCall, name);
        long definition = _definition ^ inputs;
        if (!force && Scope.Has(path, definition)) return false;
        _part = (path, definition);
        return true;
    }

    /// <summary>States an edge.</summary>
    /// <param name="type">The relationship type.</param>
    /// <param name="from">The start node.</param>
    /// <param name="to">The end node.</param>
    /// <param name="properties">The edge's own properties: texts, numbers, booleans, lists of texts.</param>
    /// <exception cref="InvalidOperationException">The analysis does not declare that it states such edges.</exception>
    public void Edge(string type, NodeRow from, NodeRow to, params (string Name, object Value)[] properties)
    {
        stop.ThrowIfCancellationRequested();
        if (!_statedEdges.TryGetValue((type, from.Label, to.Label), out var facts))
            throw new InvalidOperationException($"The analysis does not declare that it states ({from.Label})-[{type}]->({to.Label}).");
        foreach (var (name, _) in properties) Require(facts.Properties.Contains(name), $"{facts} with {name}");
        Scope.Add(new EdgeContribution
        {
            Part = _part?.Path ?? PartPath.Root,
            Type = type,
            From = new NodeReference(from.Label, "id", from.Id),
            To = new NodeReference(to.Label, "id", to.Id),
            Properties = properties.Length == 0
                ? ReadOnlyMemory<byte>.Empty
                : FactValue.Object(properties.OrderBy(property => property.Name, StringComparer.Ordinal)),
        });
    }

    /// <summary>States a property of a node: a text, a number, a boolean or a list of texts. The last value counts.</summary>
    /// <exception cref="InvalidOperationException">The analysis does not declare that it states such a property.</exception>
    public void Set(NodeRow node, string property, object value) => PropertiesOf(node, property)[property] = value;

    /// <summary>Adds a text to a list that is a property of a node, unless the list has it.</summary>
    /// <exception cref="InvalidOperationException">The analysis does not declare that it states such a property.</exception>
    public void Add(NodeRow node, string property, string value)
    {
        var properties = PropertiesOf(node, property);
        if (!properties.TryGetValue(property, out object? known)) properties[property] = known = new List<string>();
        var list = (List<string>)known;
        if (!list.Contains(value)) list.Add(value);
    }

    /// <summary>Passes the properties of nodes on. Called once, after the analysis has stated everything.</summary>
    public void Complete()
    {
        EndPart();
        foreach (var node in _properties)
        {
            Scope.Add(new NodeContribution
            {
                Part = PartPath.Root,
                Label = node.Key.Label,
                Id = node.Key.Id,
                Annotates = true,
                Properties = FactValue.Object(node.Value.Select(property => (property.Key, property.Value))),
            });
        }
    }

    private static Dictionary<(string Type, string From, string To), EdgeFacts> StatedBy(Analysis analysis)
    {
        var stated = new Dictionary<(string Type, string From, string To), EdgeFacts>();
        foreach (var facts in analysis.StatedEdges) stated[(facts.Type, facts.From, facts.To)] = facts;
        return stated;
    }

    private void EndPart()
    {
        if (_part is { } part) Scope.Complete(part.Path, part.Inputs);
        _part = null;
    }

    private SortedDictionary<string, object> PropertiesOf(NodeRow node, string property)
    {
        stop.ThrowIfCancellationRequested();
        Require(analysis.StatedNodes.Any(stated => stated.Label == node.Label && stated.Properties.Contains(property)), $"{node.Label}.{property}");
        if (!_properties.TryGetValue((node.Label, node.Id), out var properties))
            _properties[(node.Label, node.Id)] = properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        return properties;
    }

    private static void Require(bool declared, string fact)
    {
        if (!declared) throw new InvalidOperationException($"The analysis does not declare that it states {fact}.");
    }
}
