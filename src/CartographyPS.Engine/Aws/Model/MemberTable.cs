using System.Text;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>Members by their wire names, found without making a string of the name.</summary>
internal sealed class MemberTable
{
    private readonly Dictionary<string, Member> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(byte[] Name, Member Member)>> _byBytes = [];

    internal MemberTable(IReadOnlyList<Member> members)
    {
        foreach (var member in members.Where(member => member.Location == MemberLocation.Body))
        {
            string name = ElementName(member);
            _byName[name] = member;

            byte[] bytes = Encoding.UTF8.GetBytes(name);
            if (!_byBytes.TryGetValue(Hash(bytes), out var bucket)) _byBytes[Hash(bytes)] = bucket = [];
            bucket.Add((bytes, member));
        }
        HasFlattened = members.Any(IsFlat);
    }

    /// <summary>Whether any member stands flat in the structure, so that it may be met several times.</summary>
    public bool HasFlattened { get; }

    /// <summary>Whether a member's elements stand flat in its structure.</summary>
    public static bool IsFlat(Member member) =>
        member.Shape.Kind is ShapeKind.List or ShapeKind.Map && (member.Flattened || member.Shape.Flattened);

    /// <summary>The name that a member has in XML: that of a flat list's elements, where they have one of their own.</summary>
    public static string ElementName(Member member) =>
        IsFlat(member) && member.Shape is { Kind: ShapeKind.List, Element: { HasWireName: true } element } ? element.WireName : member.WireName;

    /// <summary>The member with a wire name; null for none.</summary>
    public Member? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>The member with a wire name in UTF-8; null for none.</summary>
    public Member? Find(ReadOnlySpan<byte> name)
    {
        if (!_byBytes.TryGetValue(Hash(name), out var bucket)) return null;
        foreach (var (bytes, member) in bucket)
        {
            if (name.SequenceEqual(bytes)) return member;
        }
        return null;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        int hash = name.Length;
        foreach (byte b in name) hash = unchecked((hash * 31) + b);
        return hash;
    }
}
