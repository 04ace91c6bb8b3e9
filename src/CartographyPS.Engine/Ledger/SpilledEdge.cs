using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>An edge contribution on its way to the commit.</summary>
internal readonly record struct SpilledEdge(Key128 Key, long Hash, EdgeContribution Edge)
{
    public void Write(BinaryWriter writer)
    {
        Key.Write(writer);
        writer.Write(Hash);
        writer.Write(Edge.Part);
        writer.Write(Edge.Type);
        Write(writer, Edge.From);
        Write(writer, Edge.To);
        writer.Write(Edge.Properties.Length);
        writer.Write(Edge.Properties.ToArray());
    }

    public static SpilledEdge Read(BinaryReader reader)
    {
        var key = Key128.Read(reader);
        long hash = reader.ReadInt64();
        string part = reader.ReadString(), type = reader.ReadString();
        NodeReference from = ReadReference(reader), to = ReadReference(reader);
        byte[] properties = reader.ReadBytes(reader.ReadInt32());
        return new SpilledEdge(key, hash, new EdgeContribution { Part = part, Type = type, From = from, To = to, Properties = properties });
    }

    private static void Write(BinaryWriter writer, NodeReference reference)
    {
        writer.Write(reference.Label);
        writer.Write(reference.Property);
        writer.Write(reference.Value);
    }

    private static NodeReference ReadReference(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString());
}
