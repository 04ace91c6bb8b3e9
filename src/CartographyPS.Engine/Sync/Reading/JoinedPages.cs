using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Joins the pages of an answer into one: lists go on from page to page, of other members the first counts.</summary>
internal static class JoinedPages
{
    /// <summary>One page of all; it comes when the last has, or not at all when there is none.</summary>
    /// <param name="first">What the pages are joined to; null for nothing.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="dispose">Whether the pages are given back when they are joined.</param>
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
