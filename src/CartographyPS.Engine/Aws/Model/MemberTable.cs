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
            // A flattened list's elements may have a name of their own.
            string name = IsFlat(member) && !member.HasWireName && member.Shape.Element!.HasWireName
                ? member.Shape.Element.WireName
                : member.WireName;
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
