using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// The definition of a resource type: its calls, and the nodes and edges that their responses state. It is data: built once,
/// then only read.
/// </summary>
internal abstract class ResourceType
{
    private readonly List<CallSource> _calls = [];
    private readonly List<NodeDefinition> _nodes = [];
    private readonly List<EdgeDefinition> _edges = [];
    private IReadOnlyList<string>? _settings;

    /// <summary>Names the type.</summary>
    /// <param name="identifier">As in Cartography: <c>ec2:instance</c>.</param>
    /// <param name="placement">Where it is read.</param>
    /// <param name="description">A sentence for people.</param>
    protected ResourceType(string identifier, Placement placement, string description)
    {
        Identifier = identifier;
        Placement = placement;
        Description = description;
        Context = new ContextSource(this);
    }

    /// <summary>As in Cartography: <c>ec2:instance</c>.</summary>
    public string Identifier { get; }

    /// <summary>Where it is read.</summary>
    public Placement Placement { get; }

    /// <summary>A sentence for people.</summary>
    public string Description { get; }

    /// <summary>The first calls.</summary>
    public IReadOnlyList<CallSource> Calls => _calls;

    /// <summary>A source with one empty row, for what is known without a call (the account).</summary>
    public Source Context { get; }

    /// <summary>All nodes that it states.</summary>
    public IReadOnlyList<NodeDefinition> Nodes => _nodes;

    /// <summary>All edges that it states, except those that stand with a node.</summary>
    public IReadOnlyList<EdgeDefinition> Edges => _edges;

    /// <summary>All its sources, parents before children.</summary>
    public IEnumerable<Source> Sources => Descend(Context).Concat(_calls.SelectMany(Descend));

    /// <summary>All calls, those made for items included.</summary>
    public IEnumerable<CallSource> AllCalls => Requests.Where(call => !call.IsDownload);

    /// <summary>All that is asked: calls and downloads.</summary>
    public IEnumerable<CallSource> Requests => Sources.OfType<CallSource>();

    /// <summary>The settings of a run that it cannot be read without.</summary>
    public IReadOnlyList<string> Settings => _settings ??=
    [
        .. Requests.SelectMany(call => ValueUse.Of(call)).Concat(Sources.SelectMany(source => ValueUse.Of(source)))
            .SelectMany(use => use.Value.Settings).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The account id of the scope.</summary>
    protected static Value Account => Value.Account;

    /// <summary>The id of the organization that the scope is read for.</summary>
    protected static Value Organization => Value.Organization;

    /// <summary>The region of the scope.</summary>
    protected static Value Region => Value.Region;

    /// <summary>The key of that name, where an edge names a property of its far end (see <see cref="NodeDefinition.Key"/>).</summary>
    protected static string Key(string name) => NodeReference.Key(name);

    /// <summary>A first call of the scope. Its rows are the response's pages.</summary>
    protected CallSource Call(Operation operation, params (string Name, Value Value)[] parameters)
    {
        var call = new CallSource(this, null, operation, parameters, null);
        _calls.Add(call);
        return call;
    }

    /// <summary>Nodes of a label that this type owns.</summary>
    protected NodeDefinition Node(Label label, Source source) => Add(new NodeDefinition(label, source, owner: true));

    /// <summary>Nodes of a label that another type owns, of which this one knows little.</summary>
    protected NodeDefinition Mention(Label label, Source source) => Add(new NodeDefinition(label, source, owner: false));

    /// <summary>
    /// What the rows say of nodes that other types state: properties, and labels with conditions. An annotation keeps its node not alive: it
    /// waits while the node is absent, goes silent when the node goes, and counts for no delete fuse.
    /// </summary>
    protected NodeDefinition Annotate(Label label, Source source) => Add(new NodeDefinition(label, source, owner: false, annotates: true));

    /// <summary>Edges between nodes that are both named by reference.</summary>
    protected EdgeDefinition Edge(string type, Source source)
    {
        var edge = new EdgeDefinition(type);
        source.Add(edge);
        _edges.Add(edge);
        return edge;
    }

    private NodeDefinition Add(NodeDefinition node)
    {
        node.Source.Add(node);
        _nodes.Add(node);
        return node;
    }

    /// <summary>A source and those below it, parents before children.</summary>
    internal static IEnumerable<Source> Descend(Source source) =>
        source.Items.Concat<Source>(source.Calls).SelectMany(Descend).Prepend(source);
}
