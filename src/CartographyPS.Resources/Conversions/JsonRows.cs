using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Makes rows for expansions.</summary>
internal static class JsonRows
{
    /// <summary>An object with members of text (null: left out).</summary>
    public static JsonElement Of(params (string Name, string? Value)[] members) => Of(writer =>
    {
        foreach (var (name, value) in members)
        {
            if (value is not null) writer.WriteString(name, value);
        }
    });

    /// <summary>In the place of a row, what is wrong with the item that it would have been of.</summary>
    public static JsonElement Unread(string reason) => Values.ToJson(reason);

    /// <summary>An object with the members that a function writes.</summary>
    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        using var row = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return row.RootElement.Clone();
    }
}
