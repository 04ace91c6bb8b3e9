using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>A node contribution on its way to the commit.</summary>
internal readonly record struct SpilledNode(Key128 Key, long Hash, NodeContribution Node)
{
    public void Write(BinaryWriter writer)
    {
        Key.Write(writer);
        writer.Write(Hash);
        writer.Write(Node.Part);
        writer.Write(Node.Label);
        writer.Write(Node.Id);
        writer.Write(Node.Owner);
        writer.Write(Node.ExtraLabels.Count);
        foreach (string label in Node.ExtraLabels) writer.Write(label);
        writer.Write(Node.Properties.Length);
        writer.Write(Node.Properties.ToArray());
    }

    public static SpilledNode Read(BinaryReader reader)
    {
        var key = Key128.Read(reader);
        long hash = reader.ReadInt64();
        string part = reader.ReadString(), label = reader.ReadString(), id = reader.ReadString();
        bool owner = reader.ReadBoolean();
        string[] labels = new string[reader.ReadInt32()];
        for (int i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        byte[] properties = reader.ReadBytes(reader.ReadInt32());
        return new SpilledNode(
            key, hash, new NodeContribution { Part = part, Label = label, Id = id, Owner = owner, ExtraLabels = labels, Properties = properties });
    }
}
