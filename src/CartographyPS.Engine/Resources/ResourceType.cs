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

    /// <summary>Creates the type.</summary>
    /// <param name="identifier">The identifier as in Cartography: <c>ec2:instance</c>.</param>
    /// <param name="placement">Where it is read.</param>
    /// <param name="description">A description for people, in one sentence.</param>
    protected ResourceType(string identifier, Placement placement, string description)
    {
        Identifier = identifier;
        Placement = placement;
        Description = description;
        Context = new ContextSource(this);
    }

    /// <summary>The identifier as in Cartography: <c>ec2:instance</c>.</summary>
    public string Identifier { get; }

    /// <summary>Where it is read.</summary>
    public Placement Placement { get; }

    /// <summary>A description for people, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The first calls.</summary>
    public IReadOnlyList<CallSource> Calls => _calls;

    /// <summary>A source with one empty row, for what is known without a call (the account).</summary>
    public Source Context { get; }

    /// <summary>All nodes that it states.</summary>
    public IReadOnlyList<NodeDefinition> Nodes => _nodes;

    /// <summary>All edges that it states, except those stated with a node.</summary>
    public IReadOnlyList<EdgeDefinition> Edges => _edges;

    /// <summary>All its sources, parents before children.</summary>
    public IEnumerable<Source> Sources => Descend(Context).Concat(_calls.SelectMany(Descend));

    /// <summary>All calls, including those made for items.</summary>
    public IEnumerable<CallSource> AllCalls => Requests.Where(call => !call.IsDownload);

    /// <summary>All requests: calls and downloads.</summary>
    public IEnumerable<CallSource> Requests => Sources.OfType<CallSource>();

    /// <summary>The settings of a run that the type requires.</summary>
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

    /// <summary>Returns the key of a name, for use as the property of an edge's far end (see <see cref="NodeDefinition.Key"/>).</summary>
    protected static string Key(string name) => NodeReference.Key(name);

    /// <summary>Adds a first call of the scope. Its rows are the response's pages.</summary>
    protected CallSource Call(Operation operation, params (string Name, Value Value)[] parameters)
    {
        var call = new CallSource(this, null, operation, parameters, null);
        _calls.Add(call);
        return call;
    }

    /// <summary>Adds nodes of a label that this type owns.</summary>
    protected NodeDefinition Node(Label label, Source source) => Add(new NodeDefinition(label, source, owner: true));

    /// <summary>Adds nodes of a label that another type owns, and of which this one knows little.</summary>
    protected NodeDefinition Mention(Label label, Source source) => Add(new NodeDefinition(label, source, owner: false));

    /// <summary>
    /// Adds properties, and labels with conditions, to nodes that other types state. An annotation does not keep its node in the graph: it
    /// waits while the node is absent, and again after the node is removed. The delete fuse does not count it.
    /// </summary>
    protected NodeDefinition Annotate(Label label, Source source) => Add(new NodeDefinition(label, source, owner: false, annotates: true));

    /// <summary>Adds edges between nodes that are both named by reference.</summary>
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

    /// <summary>Returns a source and those below it, parents before children.</summary>
    internal static IEnumerable<Source> Descend(Source source) =>
        source.Items.Concat<Source>(source.Calls).SelectMany(Descend).Prepend(source);
}
