using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>A property of a node or edge.</summary>
/// <param name="Name">As it stands in the graph.</param>
/// <param name="Value">Where it comes from.</param>
/// <param name="Temporal">Whether it is a date-time, which databases that have a type for it store as such.</param>
/// <param name="United">Whether several definitions each know a piece of it.</param>
internal sealed record PropertyDefinition(string Name, Value Value, bool Temporal = false, bool United = false)
{
    /// <summary>The name as it is written into JSON, escaped once.</summary>
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name);
}
