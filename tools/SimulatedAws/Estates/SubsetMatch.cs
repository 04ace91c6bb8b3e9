using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SimulatedAws.Estates;

/// <summary>Matches a request's input with the <c>when</c> of an answer.</summary>
internal static class SubsetMatch
{
    /// <summary>Returns true for a match. Objects match by the named members, lists as sets, and <c>"*"</c> matches any value.</summary>
    public static bool Matches(JsonElement wanted, JsonNode? given)
    {
        if (given is null) return wanted.ValueKind == JsonValueKind.Null;
        switch (wanted.ValueKind)
        {
            case JsonValueKind.Object:
                return given is JsonObject members
                    && wanted.EnumerateObject().All(want => members.TryGetPropertyValue(want.Name, out var got) && Matches(want.Value, got));
            case JsonValueKind.Array:
                return given is JsonArray items && AsSets(wanted, items);
            case JsonValueKind.String:
                return wanted.ValueEquals("*")
                    || (given.GetValueKind() == JsonValueKind.String && wanted.ValueEquals(given.GetValue<string>()));
            case JsonValueKind.Number:
                return given.GetValueKind() == JsonValueKind.Number && wanted.GetDecimal() == Number(given);
            default:
                return given.GetValueKind() == wanted.ValueKind;
        }
    }

    private static bool AsSets(JsonElement wanted, JsonArray given) =>
        wanted.EnumerateArray().All(want => given.Any(got => Matches(want, got)))
        && given.All(got => wanted.EnumerateArray().Any(want => Matches(want, got)));

    // A node may have a parsed number or a CLR number. Their texts are equal.
    private static decimal Number(JsonNode given) =>
        decimal.Parse(given.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
