using System.Text.Json;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Converts a definition's value to a request parameter: text, number, boolean, an object of these or a list.</summary>
internal static class ParameterValue
{
    /// <summary>Returns the parameter; null for none.</summary>
    public static object? Of(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString(),
        JsonElement { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out long whole) ? (object)whole : number.GetDouble(),
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(item => Of(item)).ToList(),
        JsonElement { ValueKind: JsonValueKind.Object } members =>
            members.EnumerateObject().ToDictionary(member => member.Name, member => Of(member.Value), StringComparer.Ordinal),
        JsonElement => null,
        IReadOnlyDictionary<string, object?> members => members.ToDictionary(member => member.Key, member => Of(member.Value), StringComparer.Ordinal),
        IEnumerable<string> texts when value is not string => texts.Cast<object?>().ToList(),
        IEnumerable<object?> list => list.Select(Of).ToList(),
        _ => value,
    };
}
