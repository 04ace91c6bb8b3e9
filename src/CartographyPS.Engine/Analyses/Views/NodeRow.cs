using System.Globalization;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>A node of the graph with the properties that an analysis reads.</summary>
/// <param name="label">Its primary label.</param>
/// <param name="id">Its id.</param>
/// <param name="columns">The positions of the properties in <paramref name="values"/>.</param>
/// <param name="values">The values as JSON; null for a property that the node does not have.</param>
internal sealed class NodeRow(string label, string id, IReadOnlyDictionary<string, int> columns, byte[]?[] values)
{
    /// <summary>The primary label.</summary>
    public string Label { get; } = label;

    /// <summary>The id, unique within the primary label.</summary>
    public string Id { get; } = id;

    /// <summary>Returns true when the node has a property.</summary>
    public bool Has(string property) => Value(property) is not null;

    /// <summary>Returns a property as text; null when the node does not have it.</summary>
    public string? Text(string property) => Value(property) is { } value ? StoredJson.Display(value) : null;

    /// <summary>Returns true when a property is true. It is not when it is absent or anything else.</summary>
    public bool IsTrue(string property) => Value(property) is { } value && value.AsSpan().SequenceEqual("true"u8);

    /// <summary>Returns a property as an integer; null when the node does not have it or it is no integer.</summary>
    public long? Number(string property) =>
        Text(property) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>Returns the texts of a list, or of a single value; none when the node does not have the property.</summary>
    public IReadOnlyList<string> Texts(string property)
    {
        var texts = new List<string>();
        if (Value(property) is { } value) StoredJson.AddTexts(value, texts);
        return texts;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Label} {Id}";

    private byte[]? Value(string property) => columns.TryGetValue(property, out int column)
        ? values[column]
        : throw new InvalidOperationException($"The analysis does not declare that it reads {Label}.{property}.");
}
