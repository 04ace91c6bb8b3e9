using System.Text;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>Selects the ledger's earlier values of properties that could not be read.</summary>
internal static class StoredProperties
{
    /// <summary>
    /// Returns the members of a stored object that have one of the names and are not stated. A united property is returned even when it is
    /// stated: any of its elements may come from the piece that could not be read.
    /// </summary>
    /// <param name="stored">The object that the ledger has.</param>
    /// <param name="names">The names.</param>
    /// <param name="stated">The object that was stated.</param>
    /// <param name="united">The names of the properties that are united.</param>
    public static byte[] Of(byte[] stored, HashSet<string> names, byte[] stated, byte[][] united)
    {
        var wanted = new HashSet<string>(names, StringComparer.Ordinal);
        for (var members = new JsonMembers(stated); members.Next();)
        {
            if (!UnitedProperties.Contains(united, members.Name)) wanted.Remove(Encoding.UTF8.GetString(members.Name.ToArray()));
        }

        var kept = new List<byte> { (byte)'{' };
        for (var members = new JsonMembers(stored); members.Next();)
        {
            if (!wanted.Contains(Encoding.UTF8.GetString(members.Name.ToArray()))) continue;
            if (kept.Count > 1) kept.Add((byte)',');
            kept.AddRange(stored.Skip(members.NameStart - 1).Take(members.ValueStart + members.ValueLength - members.NameStart + 1));
        }
        kept.Add((byte)'}');
        return [.. kept];
    }
}
