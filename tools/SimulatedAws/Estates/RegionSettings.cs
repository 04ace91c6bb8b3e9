using System.Text.Json;
using System.Text.Json.Serialization;

namespace SimulatedAws.Estates;

/// <summary>A region, written in <c>estate.json</c> as its name or as <c>{"name", "optInStatus"}</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="OptInStatus">The status in DescribeRegions.</param>
[JsonConverter(typeof(Converter))]
internal sealed record RegionSettings(string Name, string OptInStatus)
{
    private const string Always = "opt-in-not-required";

    /// <summary>Reads both forms.</summary>
    public sealed class Converter : JsonConverter<RegionSettings>
    {
        /// <inheritdoc/>
        public override RegionSettings Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new RegionSettings(reader.GetString()!, Always);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("name", out var name))
            {
                throw new JsonException("A region is a name or an object with a name.");
            }
            string status = root.TryGetProperty("optInStatus", out var value) ? value.GetString()! : Always;
            return new RegionSettings(name.GetString()!, status);
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, RegionSettings value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("name", value.Name);
            writer.WriteString("optInStatus", value.OptInStatus);
            writer.WriteEndObject();
        }
    }
}
