using System.IO.Hashing;
using System.Text;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>The identity of a contribution within its scope: a 128-bit hash, in place of texts that would fill the memory.</summary>
internal readonly record struct Key128(long High, long Low)
{
    [ThreadStatic] private static byte[]? t_bytes;

    /// <summary>The identity of a node contribution.</summary>
    public static Key128 Of(NodeContribution node) => Hash('N', node.Part, node.Label, node.Id);

    /// <summary>The identity of an edge contribution: its properties are not part of it.</summary>
    public static Key128 Of(EdgeContribution edge) => Hash(
        'E', edge.Part, edge.Type, edge.From.Label, edge.From.Property, edge.From.Value, edge.To.Label, edge.To.Property, edge.To.Value);

    /// <summary>A hash of a node contribution's content.</summary>
    public static long ContentOf(NodeContribution node)
    {
        ulong hash = XxHash3.HashToUInt64(node.Properties.Span, node.Owner ? 1 : 0);
        foreach (string label in node.ExtraLabels) hash = unchecked((hash * 31) + Hash('L', label).Unsigned);
        return unchecked((long)hash);
    }

    /// <summary>A hash of an edge contribution's content.</summary>
    public static long ContentOf(EdgeContribution edge) => unchecked((long)XxHash3.HashToUInt64(edge.Properties.Span));

    /// <summary>Writes it to a record.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(High);
        writer.Write(Low);
    }

    /// <summary>Reads it from a record.</summary>
    public static Key128 Read(BinaryReader reader) => new(reader.ReadInt64(), reader.ReadInt64());

    private ulong Unsigned => unchecked((ulong)Low);

    private static Key128 Hash(char kind, params ReadOnlySpan<string> texts)
    {
        int most = 1;
        foreach (string text in texts) most += Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        byte[] bytes = t_bytes is { } kept && kept.Length >= most ? kept : t_bytes = new byte[Math.Max(512, most)];

        bytes[0] = (byte)kind;
        int length = 1;
        foreach (string text in texts)
        {
            length += Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, length);
            bytes[length++] = 0xff;   // no byte of UTF-8: texts cannot run into each other
        }

        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(bytes.AsSpan(0, length), hash);
        return new Key128(System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(hash), System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(hash.Slice(8)));
    }
}
