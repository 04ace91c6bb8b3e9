using System.Text;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>The properties, by primary label, of which each contribution may state a piece (<see cref="GraphModel.United"/>).</summary>
internal sealed class UnitedProperties
{
    private readonly Dictionary<int, byte[][]> _names = [];

    /// <summary>Applies a model.</summary>
    public void Use(GraphModel model, NameTable names)
    {
        _names.Clear();
        foreach (var properties in model.United.GroupBy(pair => pair.Label))
        {
            _names[names.Id(properties.Key)] = [.. properties.Select(pair => Encoding.UTF8.GetBytes(pair.Property))];
        }
    }

    /// <summary>Returns the names for a primary label.</summary>
    public byte[][] Of(int label) => _names.TryGetValue(label, out byte[][]? names) ? names : [];

    /// <summary>Returns true when the names contain a property's name.</summary>
    public static bool Contains(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (byte[] united in names)
        {
            if (name.SequenceEqual(united)) return true;
        }
        return false;
    }
}
