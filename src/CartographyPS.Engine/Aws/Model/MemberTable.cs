using System.Text;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>Members by wire name. Lookups do not allocate a string.</summary>
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

    /// <summary>True when any member is a flat list or map, which may occur several times in the structure.</summary>
    public bool HasFlattened { get; }

    /// <summary>Returns true when a member's elements are direct children of the structure.</summary>
    public static bool IsFlat(Member member) =>
        member.Shape.Kind is ShapeKind.List or ShapeKind.Map && (member.Flattened || member.Shape.Flattened);

    /// <summary>Returns the name of a member in XML: for a flat list, the name of its elements if they have one.</summary>
    public static string ElementName(Member member) =>
        IsFlat(member) && member.Shape is { Kind: ShapeKind.List, Element: { HasWireName: true } element } ? element.WireName : member.WireName;

    /// <summary>Finds the member with a wire name; null for none.</summary>
    public Member? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>Finds the member with a wire name in UTF-8; null for none.</summary>
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
