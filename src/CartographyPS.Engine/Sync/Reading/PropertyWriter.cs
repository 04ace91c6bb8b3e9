using System.Runtime.CompilerServices;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Writes the properties of a node or edge as one JSON object.</summary>
internal static class PropertyWriter
{
    /// <summary>Writes the properties that a row has, in the given order.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="row">The row.</param>
    /// <param name="odd">The properties that could not be converted, with the reason; null for none.</param>
    [MethodImpl(Hot.Path)]
    public static byte[] Write(IReadOnlyList<PropertyDefinition> properties, Row row, out List<(string Name, string Reason)>? odd)
    {
        odd = null;
        try
        {
            return Object(properties, row);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd = [];
            return Object(Sound(properties, row, odd), row);
        }
    }

    // Each property is tried alone, since one that fails halfway leaves an incomplete object.
    private static List<PropertyDefinition> Sound(IReadOnlyList<PropertyDefinition> properties, Row row, List<(string Name, string Reason)> odd)
    {
        var sound = new List<PropertyDefinition>();
        foreach (var property in properties)
        {
            try
            {
                Object([property], row);
                sound.Add(property);
            }
            catch (Exception exception) when (OddValues.Cause(exception))
            {
                odd.Add((property.Name, exception.Message));
            }
        }
        return sound;
    }

    [MethodImpl(Hot.Path)]
    private static byte[] Object(IReadOnlyList<PropertyDefinition> properties, Row row)
    {
        using var scratch = JsonScratch.Rent();
        var json = scratch.Writer;
        json.WriteStartObject();
        foreach (var property in properties) property.Value.Write(row, property.EncodedName, json);
        json.WriteEndObject();
        return scratch.Written.ToArray();
    }
}
