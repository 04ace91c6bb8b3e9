using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>A property or key, or two joined ones, by whose values edges name nodes.</summary>
internal sealed class ReferenceProperty
{
    // Joins the names of two properties that must both match, and their values.
    private const char NameJoint = '|';
    private const char ValueJoint = '\u001f';

    private readonly bool _isKey;
    private readonly byte[] _name;
    private readonly byte[]? _second;

    public ReferenceProperty(int number, string name)
    {
        Number = number;
        _isKey = NodeReference.IsKey(name);
        int joint = name.IndexOf(NameJoint);
        _name = StoredJson.Encode(joint < 0 ? name : name.Substring(0, joint));
        _second = joint < 0 ? null : StoredJson.Encode(name.Substring(joint + 1));
    }

    /// <summary>The number of its name.</summary>
    public int Number { get; }

    /// <summary>
    /// Adds the texts by which a node is found, each once: a string's content, a number or boolean as written, each element of a list;
    /// none when the property is absent. With two joined properties, each text of the one is joined with each of the other.
    /// </summary>
    public void AddTexts(NodeState node, List<string> texts)
    {
        var json = _isKey ? node.Keys : node.Properties;
        if (_second is null)
        {
            StoredJson.AddTexts(json, _name, texts);
            return;
        }
        List<string> first = [];
        List<string> second = [];
        StoredJson.AddTexts(json, _name, first);
        if (first.Count > 0) StoredJson.AddTexts(json, _second, second);
        texts.AddRange(first.SelectMany(a => second.Select(b => a + ValueJoint + b)));
    }
}
