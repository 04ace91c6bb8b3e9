using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// Compares two JSON objects with sorted names. The result is <c>{"name":[old,new]}</c>, with null for an absent property.
/// </summary>
internal static class PropertyDifference
{
    /// <summary>Returns the differences, or an empty object.</summary>
    public static ReadOnlyMemory<byte> Between(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var output = new ByteBuffer(256);
        output.Write("{"u8);
        var old = new JsonMembers(before);
        var now = new JsonMembers(after);
        bool hasOld = old.Next();
        bool hasNow = now.Next();
        while (hasOld || hasNow)
        {
            int order = !hasOld ? 1 : !hasNow ? -1 : old.Name.SequenceCompareTo(now.Name);
            if (order < 0) Write(output, old.Name, old.Value, "null"u8);
            else if (order > 0) Write(output, now.Name, "null"u8, now.Value);
            else if (!old.Value.SequenceEqual(now.Value)) Write(output, old.Name, old.Value, now.Value);

            if (order <= 0) hasOld = old.Next();
            if (order >= 0) hasNow = now.Next();
        }
        output.Write("}"u8);
        return output.Written;
    }

    private static void Write(ByteBuffer output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        output.Write(output.Written.Length > 1 ? ",\""u8 : "\""u8);
        output.Write(name);
        output.Write("\":["u8);
        output.Write(before);
        output.Write(","u8);
        output.Write(after);
        output.Write("]"u8);
    }
}
