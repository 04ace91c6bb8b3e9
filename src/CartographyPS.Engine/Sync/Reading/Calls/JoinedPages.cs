using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Joins the pages of a response into one: lists are concatenated; of other members the first value counts.</summary>
internal static class JoinedPages
{
    /// <summary>Returns one page after the last has arrived; none when there is no page.</summary>
    /// <param name="first">The object that the pages are joined to; null for none.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="dispose">True to dispose the pages after joining them.</param>
    public static async IAsyncEnumerable<JsonDocument> ReadAsync(JsonElement? first, IAsyncEnumerable<JsonDocument> pages, bool dispose)
    {
        var all = new List<JsonDocument>();
        try
        {
            var size = new PagesSize();
            await foreach (var page in pages.ConfigureAwait(false))
            {
                all.Add(page);
                size.Add(page);
            }

            var parts = all.ConvertAll(page => page.RootElement);
            if (first is { } row) parts.Insert(0, row);
            if (parts.Count > 0) yield return Join(parts);
        }
        finally
        {
            if (dispose) all.ForEach(page => page.Dispose());
        }
    }

    private static JsonDocument Join(List<JsonElement> pages)
    {
        var bytes = new ByteBuffer(64 * 1024);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (string name in pages.SelectMany(page => page.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                Write(writer, [.. pages.Where(page => page.TryGetProperty(name, out _)).Select(page => page.GetProperty(name))]);
            }
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(bytes.Written.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, List<JsonElement> values)
    {
        if (values[0].ValueKind != JsonValueKind.Array)
        {
            values[0].WriteTo(writer);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in values.Where(value => value.ValueKind == JsonValueKind.Array).SelectMany(value => value.EnumerateArray())) item.WriteTo(writer);
        writer.WriteEndArray();
    }
}
