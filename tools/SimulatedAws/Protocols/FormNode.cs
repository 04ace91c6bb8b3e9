namespace SimulatedAws.Protocols;

/// <summary>A tree of a form's dotted names.</summary>
internal sealed class FormNode
{
    private readonly Dictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    /// <summary>The value of the node; null for none.</summary>
    public string? Text { get; private set; }

    /// <summary>The children by name.</summary>
    public IReadOnlyDictionary<string, FormNode> Children => _children;

    /// <summary>Returns the child with a name; null for none.</summary>
    public FormNode? Find(string name) => _children.GetValueOrDefault(name);

    /// <summary>Builds the tree.</summary>
    public static FormNode Of(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var root = new FormNode();
        foreach (var (name, value) in form)
        {
            var node = root;
            foreach (string step in name.Split('.'))
            {
                if (!node._children.TryGetValue(step, out var next)) node._children[step] = next = new FormNode();
                node = next;
            }
            node.Text = value;
        }
        return root;
    }
}
