using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using CartographyPS.Engine.Ledger;

namespace CartographyPS;

/// <summary>Adds the properties of a JSON object to an output object as flat values, so that they become columns of a sheet.</summary>
internal static class JsonProperties
{
    /// <summary>Adds the properties that the object lacks.</summary>
    /// <param name="target">The output object.</param>
    /// <param name="properties">The JSON object; null for none.</param>
    /// <param name="columns">Names that the object always has, and has first. Their value is null when the JSON has none.</param>
    /// <param name="isTemporal">Returns true when a property is a date-time.</param>
    public static void AddTo(PSObject target, string? properties, IEnumerable<string> columns, Func<string, bool> isTemporal)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (properties is not null)
        {
            using var json = LedgerJson.Parse(properties);
            foreach (var property in json.RootElement.EnumerateObject())
                values[property.Name] = isTemporal(property.Name) ? Time(property.Value) : Value(property.Value);
        }

        foreach (string name in columns.Concat(values.Keys))
        {
            if (target.Properties[name] is null) target.Properties.Add(new PSNoteProperty(name, values.TryGetValue(name, out object? value) ? value : null));
        }
    }

    /// <summary>
    /// Converts a value for a cell of a sheet. A list becomes a text with commas. A number that .NET cannot represent stays text.
    /// </summary>
    public static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Convert.ToString(Value(item), CultureInfo.InvariantCulture))),
        JsonValueKind.Object => value.GetRawText(),
        _ => null,
    };

    private static object? Time(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? InvariantValue.Of(time.UtcDateTime) : Value(value);

    private static object Number(JsonElement value)
    {
        if (value.TryGetInt64(out long whole)) return InvariantValue.Of(whole)!;

        // 1e400 is infinite as a double, and an integer beyond 64 bits would lose digits.
        string text = value.GetRawText();
        bool isInteger = text.IndexOfAny(['.', 'e', 'E']) < 0;
        return !isInteger && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? InvariantValue.Of(number)!
            : text;
    }
}
