using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>A property of a node or edge.</summary>
/// <param name="Name">The name in the graph.</param>
/// <param name="Value">The value.</param>
/// <param name="Temporal">True for a date-time, which databases with such a type store as one.</param>
/// <param name="United">True when several definitions may each state a piece of it.</param>
internal sealed record PropertyDefinition(string Name, Value Value, bool Temporal = false, bool United = false)
{
    /// <summary>The name as it is written into JSON, escaped once.</summary>
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name);
}
