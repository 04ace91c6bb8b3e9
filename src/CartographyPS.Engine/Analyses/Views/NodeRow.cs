using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>A node of the graph with the properties that an analysis reads. Values are kept as the ledger has them, which is the shortest form.</summary>
/// <param name="position">The node's position in its table.</param>
/// <param name="label">Its primary label.</param>
/// <param name="columns">The positions of the properties in <paramref name="values"/>.</param>
/// <param name="values">The id, and the properties as JSON.</param>
internal sealed class NodeRow(int position, string label, IReadOnlyDictionary<string, int> columns, PackedBytes values)
{
    /// <summary>The position in the table of the nodes.</summary>
    public int Position { get; } = position;

    /// <summary>The primary label.</summary>
    public string Label { get; } = label;

    /// <summary>The id, unique within the primary label.</summary>
    public string Id => LedgerJson.Utf8(values[0]);

    /// <summary>A hash of the label, the id and the properties that the analysis reads.</summary>
    public long Hash => (long)XxHash3.HashToUInt64(values.All, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Label.AsSpan())));

    /// <summary>Returns true when the node has a property.</summary>
    public bool Has(string property) => !Value(property).IsEmpty;

    /// <summary>Returns a property as text; null when the node does not have it.</summary>
    public string? Text(string property)
    {
        var value = Value(property);
        return value.IsEmpty ? null : StoredJson.Display(value);
    }

    /// <summary>Returns true when a property is true. It is not when it is absent or anything else.</summary>
    public bool IsTrue(string property) => Value(property).SequenceEqual("true"u8);

    /// <summary>Returns a property as an integer; null when the node does not have it or it is no integer.</summary>
    public long? Number(string property) =>
        Text(property) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>Returns the texts of a list, or of a single value; none when the node does not have the property.</summary>
    public IReadOnlyList<string> Texts(string property)
    {
        var texts = new List<string>();
        var value = Value(property);
        if (!value.IsEmpty) StoredJson.AddTexts(value, texts);
        return texts;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Label} {Id}";

    private ReadOnlySpan<byte> Value(string property) => columns.TryGetValue(property, out int column)
        ? values[column]
        : throw new InvalidOperationException($"The analysis does not declare that it reads {Label}.{property}.");
}
