using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>The shape of a value: a structure with members, a list, a map or a scalar.</summary>
internal sealed class Shape
{
    private readonly Lazy<MemberTable> _byWireName;

    internal Shape() => _byWireName = new Lazy<MemberTable>(() => new MemberTable(Members));

    /// <summary>The kind of value.</summary>
    public ShapeKind Kind { get; internal set; }

    /// <summary>
    /// The members of a structure, in the model's order. Lists and maps have <see cref="Element"/> and <see cref="Key"/>.
    /// </summary>
    public IReadOnlyList<Member> Members { get; internal set; } = [];

    /// <summary>The names of the required members.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>The member that is the whole body; null when the body contains the members.</summary>
    public string? Payload { get; internal set; }

    /// <summary>The elements of a list or the values of a map; null for other kinds.</summary>
    public Member? Element { get; internal set; }

    /// <summary>The keys of a map; null for other kinds.</summary>
    public Member? Key { get; internal set; }

    /// <summary>True when the elements are direct children of the structure, without an element around them (XML and query).</summary>
    public bool Flattened { get; internal set; }

    /// <summary>The timestamp format of the shape; null for the protocol's default.</summary>
    public string? TimestampFormat { get; internal set; }

    /// <summary>True when any member is an XML attribute.</summary>
    public bool HasXmlAttributes { get; internal set; }

    /// <summary>The body members of a structure by wire name.</summary>
    public MemberTable ByWireName => _byWireName.Value;

    /// <summary>Finds the member with an API name; null for none.</summary>
    public Member? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name) return member;
        }
        return null;
    }

    /// <summary>
    /// Follows a path in API member names (<c>Reservations[].Instances[].State.Name</c>, <c>.</c> for this shape). In a map, a
    /// name is a key.
    /// </summary>
    /// <exception cref="ArgumentException">A member does not exist. The message names the most similar ones.</exception>
    public Shape Resolve(string path)
    {
        if (path == ".") return this;

        var shape = this;
        foreach (string step in path.Split('.'))
        {
            bool elements = step.EndsWith("[]", StringComparison.Ordinal);
            string name = elements ? step.Substring(0, step.Length - 2) : step;
            if (name.Length > 0) shape = shape.Step(name, path);
            if (!elements) continue;
            if (shape.Kind != ShapeKind.List) throw new ArgumentException($"'{name}' in '{path}' is not a list.");
            shape = shape.Element!.Shape;
        }
        return shape;
    }

    private Shape Step(string name, string path)
    {
        if (Kind == ShapeKind.Document) return this;
        if (Kind == ShapeKind.Map) return Element!.Shape;
        return Find(name)?.Shape
            ?? throw new ArgumentException($"There is no '{name}' for '{path}'. {Advice(name)}");
    }

    private string Advice(string name)
    {
        if (Members.Count == 0) return $"A {Kind} has no members.";
        var names = Suggestions.To(name, Members.Select(member => member.Name));
        return names.Count > 0
            ? $"Is it {string.Join(" or ", names)}?"
            : $"There are: {string.Join(", ", Members.Select(member => member.Name))}.";
    }
}
