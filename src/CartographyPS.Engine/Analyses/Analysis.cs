using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Analyses;

/// <summary>
/// Derives edges, and properties of nodes, from the graph. Its definition says what it reads and what it states. It runs when something that it
/// reads has changed, after the analyses that state what it reads. It adds to nodes that resource types state, and keeps none in the graph.
/// Built once; <see cref="State"/> keeps nothing between runs.
/// </summary>
internal abstract class Analysis
{
    /// <summary>The start of identifiers.</summary>
    public const string Prefix = "analysis:";

    private readonly List<NodeFacts> _readNodes = [];
    private readonly List<EdgeFacts> _readEdges = [];
    private readonly List<NodeFacts> _statedNodes = [];
    private readonly List<EdgeFacts> _statedEdges = [];

    /// <summary>Creates the analysis.</summary>
    /// <param name="name">Its name, unique and in lower case: <c>lambda_ecr</c>.</param>
    /// <param name="description">A description for people, in one sentence.</param>
    protected Analysis(string name, string description)
    {
        Name = name;
        Identifier = Prefix + name;
        Description = description;
    }

    /// <summary>The name: <c>lambda_ecr</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The identifier in results, and of its scope in the ledger: <c>analysis:lambda_ecr</c> unless set. One that Cartography has among its
    /// resource types goes by that name, without the prefix.
    /// </summary>
    public string Identifier { get; protected init; }

    /// <summary>A description for people, in one sentence.</summary>
    public string Description { get; }

    /// <summary>What else its facts follow from, such as rules from a file. A change makes it derive all facts again. Empty unless set.</summary>
    public string Variant { get; protected init; } = string.Empty;

    /// <summary>The nodes that it reads.</summary>
    public IReadOnlyList<NodeFacts> ReadNodes => _readNodes;

    /// <summary>The edges that it reads.</summary>
    public IReadOnlyList<EdgeFacts> ReadEdges => _readEdges;

    /// <summary>The properties that it states.</summary>
    public IReadOnlyList<NodeFacts> StatedNodes => _statedNodes;

    /// <summary>The edges that it states.</summary>
    public IReadOnlyList<EdgeFacts> StatedEdges => _statedEdges;

    /// <summary>Derives the facts.</summary>
    /// <param name="graph">The graph, limited to what the analysis reads.</param>
    /// <param name="facts">Takes what it states. Nothing of it is in the ledger before this method returns; an exception keeps the earlier facts.</param>
    public abstract void State(GraphView graph, AnalysisWriter facts);

    /// <summary>Declares nodes that it reads. A change of one of the properties makes it run again.</summary>
    /// <param name="label">The label, primary or additional.</param>
    /// <param name="properties">The properties, besides the id.</param>
    protected void Reads(Label label, params string[] properties) => _readNodes.Add(new NodeFacts(label.Name, properties));

    /// <summary>Declares edges that it reads. Both labels must be declared too.</summary>
    /// <param name="type">The relationship type.</param>
    /// <param name="from">The label of the start nodes.</param>
    /// <param name="to">The label of the end nodes.</param>
    protected void Reads(string type, Label from, Label to) => _readEdges.Add(new EdgeFacts(type, from.Name, to.Name, []));

    /// <summary>Declares properties that it states of nodes with a primary label.</summary>
    protected void States(Label label, params string[] properties) => _statedNodes.Add(new NodeFacts(label.Name, properties));

    /// <summary>Declares edges that it states, between nodes with two primary labels.</summary>
    protected void States(string type, Label from, Label to, params string[] properties) =>
        _statedEdges.Add(new EdgeFacts(type, from.Name, to.Name, properties));

    /// <inheritdoc/>
    public override string ToString() => Identifier;
}
