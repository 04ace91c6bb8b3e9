using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// A source of rows: a call's pages, or the items found in the rows of another source. Sources form a tree. Nodes, edges and further
/// calls are attached to them.
/// </summary>
internal class Source
{
    private readonly List<Source> _items = [];
    private readonly List<CallSource> _calls = [];
    private readonly List<NodeDefinition> _nodes = [];
    private readonly List<EdgeDefinition> _edges = [];

    private protected Source(ResourceType type, Source? parent, string name)
    {
        Type = type;
        Parent = parent;
        Name = name;
    }

    /// <summary>The definition that it belongs to.</summary>
    public ResourceType Type { get; }

    /// <summary>The source in whose rows it finds items or for whose rows it makes calls; null for a first call.</summary>
    public Source? Parent { get; }

    /// <summary>The source itself and those above it, up to the first call.</summary>
    public IEnumerable<Source> Ancestors
    {
        get
        {
            for (var source = this; source is not null; source = source.Parent) yield return source;
        }
    }

    /// <summary>The name for messages: the path or the call.</summary>
    public string Name { get; }

    /// <summary>The sources found in this one's rows.</summary>
    public IReadOnlyList<Source> Items => _items;

    /// <summary>The calls made for this one's rows.</summary>
    public IReadOnlyList<CallSource> Calls => _calls;

    /// <summary>The nodes that this one's rows state.</summary>
    public IReadOnlyList<NodeDefinition> Nodes => _nodes;

    /// <summary>The edges that this one's rows state besides those of their nodes.</summary>
    public IReadOnlyList<EdgeDefinition> Edges => _edges;

    /// <summary>A value of this source's row, for use by sources below it.</summary>
    public Value this[string path] => new PathValue(this, JsonPath.Parse(path));

    /// <summary>A template filled with values of this source's row (see <see cref="Value.Format"/>), for use by sources below it.</summary>
    public Value Format(string template) => FormatValue.Parse(template, this);

    /// <summary>The elements of a list in each row, or its one object: <c>Each("Reservations")</c>.</summary>
    public ItemSource Each(string path) => Add(new ItemSource(Type, this, JsonPath.Parse(path), null));

    /// <summary>The rows into which a named function expands the value at a path. The paths of these rows are the function's own.</summary>
    public ItemSource Each(string path, Expansion expansion) => Add(new ItemSource(Type, this, JsonPath.Parse(path), expansion));

    /// <summary>
    /// Folds the rows over all pages of their call into one for each combination of the values of <see cref="FoldMember.By"/>: how often,
    /// when first, when last. No page is kept in memory.
    /// </summary>
    public FoldSource Fold(params FoldMember[] members) => Add(new FoldSource(this, Ancestors.OfType<CallSource>().First(), members));

    /// <summary>Makes a call for each row. Its rows are the call's pages.</summary>
    public CallSource Call(Operation operation, params (string Name, Value Value)[] parameters) =>
        Add(new CallSource(Type, this, operation, parameters, null));

    /// <summary>
    /// Makes calls for many rows at once: the list parameter <paramref name="parameter"/> gets up to <paramref name="size"/> distinct
    /// values of <paramref name="value"/>. Rows share a call only when its other parameters are the same for them.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameter">The list parameter; <c>Filters[image-id]</c> for the values of a filter.</param>
    /// <param name="size">The API's limit.</param>
    /// <param name="value">A row's value in the list.</param>
    /// <param name="resultKey">
    /// The path from a page to that value in the results (<c>tasks[].taskArn</c>), which matches results to rows.
    /// </param>
    /// <param name="parameters">The other parameters.</param>
    public BatchSource Batch(
        Operation operation, string parameter, int size, Value value, string resultKey, params (string Name, Value Value)[] parameters)
    {
        int split = resultKey.LastIndexOf("[].", StringComparison.Ordinal);
        if (split < 0) throw new ArgumentException($"'{resultKey}' is not a path to a member of a list's elements.", nameof(resultKey));

        var batch = new Batching(parameter, size, value, JsonPath.Parse(resultKey), JsonPath.Parse(resultKey.Substring(split + 3)), []);
        return Add(new CallSource(Type, this, operation, parameters, batch)).Results(JsonPath.Parse(resultKey.Substring(0, split)));
    }

    /// <summary>
    /// Downloads a JSON document for each row, from a URL in a response of AWS. Its row is the document, whose paths are not checked
    /// against the API models. When a download fails, the earlier data of its part is kept.
    /// </summary>
    /// <param name="url">The URL: https on a public host.</param>
    /// <param name="atMost">The size limit in bytes.</param>
    /// <param name="name">The document's name in parts and messages: never the URL, which carries a signature.</param>
    /// <param name="digest">The digest that the bytes must have (<c>sha256:hex</c>); null for no check.</param>
    public CallSource Download(Value url, long atMost, Value name, Value? digest = null)
    {
        string service = Ancestors.OfType<CallSource>().First(call => !call.IsDownload).Operation.Service;
        var parameters = new List<(string, Value)>
        {
            (DownloadRequest.UrlName, url),
            (DownloadRequest.AtMostName, Value.Constant(atMost)),
            (DownloadRequest.ServiceName, Value.Constant(service)),
        };
        if (digest is not null) parameters.Add((DownloadRequest.DigestName, digest));
        return Add(new CallSource(Type, this, DownloadRequest.Operation, parameters, null).Named(name));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type.Identifier}: {Name}";

    internal void Add(NodeDefinition node) => _nodes.Add(node);

    internal void Add(EdgeDefinition edge) => _edges.Add(edge);

    private protected T Add<T>(T source)
        where T : ItemSource
    {
        _items.Add(source);
        return source;
    }

    private CallSource Add(CallSource source)
    {
        _calls.Add(source);
        return source;
    }
}
