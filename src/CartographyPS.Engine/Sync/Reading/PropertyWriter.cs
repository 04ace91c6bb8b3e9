using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Writes the properties of a node or edge as one JSON object.</summary>
internal static class PropertyWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One buffer and writer for each thread: properties are written hundreds of thousands of times.
    [ThreadStatic] private static ByteBuffer? t_bytes;
    [ThreadStatic] private static Utf8JsonWriter? t_json;

    /// <summary>The properties that a row has, sorted as they are given.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="row">The row.</param>
    /// <param name="odd">Those that nothing could be made of, with the reason; null for none.</param>
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

    // Each is tried alone, since one that fails in its midst leaves an object cut off.
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
        var bytes = t_bytes ??= new ByteBuffer(1024);
        var json = t_json ??= new Utf8JsonWriter(bytes, Options);
        bytes.Clear();
        json.Reset(bytes);

        json.WriteStartObject();
        foreach (var property in properties) property.Value.Write(row, property.EncodedName, json);
        json.WriteEndObject();
        json.Flush();
        return bytes.Written.ToArray();
    }
}
