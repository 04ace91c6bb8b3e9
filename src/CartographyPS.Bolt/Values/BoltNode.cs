namespace CartographyPS.Bolt;

/// <summary>A node as a query returned it: a snapshot, not a live view.</summary>
public sealed class BoltNode
{
    internal BoltNode(long id, string? elementId, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object?> properties)
    {
        Id = id;
        ElementId = elementId ?? id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Labels = labels;
        Properties = properties;
    }

    /// <summary>The numeric id of older servers. Prefer <see cref="ElementId"/>.</summary>
    public long Id { get; }

    /// <summary>The value of <c>elementId(n)</c>; on servers before version 5, <see cref="Id"/> as text.</summary>
    public string ElementId { get; }

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The properties by name.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The labels and the identity, such as <c>(:AWSAccount 4:abc:7)</c>.</summary>
    public override string ToString() => "(" + string.Concat(Labels.Select(label => ":" + label)) + " " + ElementId + ")";
}
