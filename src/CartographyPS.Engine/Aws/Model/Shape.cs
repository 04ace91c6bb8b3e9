using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>The form of a value: a structure with members, a list, a map, or a scalar.</summary>
internal sealed class Shape
{
    private readonly Lazy<MemberTable> _byWireName;

    internal Shape() => _byWireName = new Lazy<MemberTable>(() => new MemberTable(Members));

    /// <summary>What kind of value.</summary>
    public ShapeKind Kind { get; internal set; }

    /// <summary>A structure's members, in the model's order; a list's or map's are in <see cref="Element"/> and <see cref="Key"/>.</summary>
    public IReadOnlyList<Member> Members { get; internal set; } = [];

    /// <summary>The names of a structure's members that a request must have.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>The member that is the whole body; null when the body holds the members.</summary>
    public string? Payload { get; internal set; }

    /// <summary>A list's elements or a map's values; null for other kinds.</summary>
    public Member? Element { get; internal set; }

    /// <summary>A map's keys; null for other kinds.</summary>
    public Member? Key { get; internal set; }

    /// <summary>Whether elements stand in the structure itself rather than in an element of their own (XML and query).</summary>
    public bool Flattened { get; internal set; }

    /// <summary>The timestamp format that the shape itself prescribes; null for the protocol's.</summary>
    public string? TimestampFormat { get; internal set; }

    /// <summary>Whether any member of a structure is an XML attribute.</summary>
    public bool HasXmlAttributes { get; internal set; }

    /// <summary>A structure's body members by the names they have on the wire.</summary>
    public MemberTable ByWireName => _byWireName.Value;

    /// <summary>A structure's member with an API name; null for none.</summary>
    public Member? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name) return member;
        }
        return null;
    }

    /// <summary>
    /// Follows a path in API member names (<c>Reservations[].Instances[].State.Name</c>, <c>.</c> for this shape). A path into a map
    /// names a key.
    /// </summary>
    /// <exception cref="ArgumentException">A member does not exist: the message names those that are most like it.</exception>
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
            if (shape.Kind != ShapeKind.List) throw new ArgumentException($"'{name}' in '{path}' is no list.");
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
        if (Members.Count == 0) return $"It stands in a {Kind}, which has no members.";
        var names = Nearest.To(name, Members.Select(member => member.Name));
        return names.Count > 0
            ? $"Is it {string.Join(" or ", names)}?"
            : $"There are: {string.Join(", ", Members.Select(member => member.Name))}.";
    }
}
