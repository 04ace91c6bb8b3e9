using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Ledger;

/// <summary>Unites properties that several contributions state, and tells how two states of a node differ.</summary>
internal static class PropertyMerge
{
    /// <summary>The union; where several state a property, the last wins.</summary>
    public static byte[] Unite(IEnumerable<ReadOnlyMemory<byte>> ascending) => Write(Collect(ascending, (_, after) => after));

    /// <summary>The union; where several state a property, the one whose JSON text is greater wins, whatever their order.</summary>
    public static byte[] UniteUnordered(IEnumerable<ReadOnlyMemory<byte>> contributions) =>
        Write(Collect(contributions, (before, after) => string.CompareOrdinal(before, after) > 0 ? before : after));

    /// <summary>The properties that differ, as <c>{"name":[before,after]}</c>, null for none.</summary>
    public static byte[] Differences(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        SortedDictionary<string, string> old = Collect([before], Last), now = Collect([after], Last);
        var buffer = new ByteBuffer(256);
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            foreach (string name in old.Keys.Union(now.Keys).OrderBy(name => name, StringComparer.Ordinal))
            {
                old.TryGetValue(name, out string? was);
                now.TryGetValue(name, out string? becomes);
                if (was == becomes) continue;
                json.WriteStartArray(name);
                json.WriteRawValue(was ?? "null", skipInputValidation: true);
                json.WriteRawValue(becomes ?? "null", skipInputValidation: true);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return buffer.Written.ToArray();
    }

    private static string Last(string before, string after) => after;

    private static SortedDictionary<string, string> Collect(IEnumerable<ReadOnlyMemory<byte>> contributions, Func<string, string, string> choose)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var contribution in contributions)
        {
            using var document = JsonDocument.Parse(contribution);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                string value = property.Value.GetRawText();
                properties[property.Name] = properties.TryGetValue(property.Name, out string? before) ? choose(before, value) : value;
            }
        }
        return properties;
    }

    private static byte[] Write(SortedDictionary<string, string> properties)
    {
        var buffer = new ByteBuffer(512);
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            foreach (var property in properties)
            {
                json.WritePropertyName(property.Key);
                json.WriteRawValue(property.Value, skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        return buffer.Written.ToArray();
    }
}
