using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of lists.</summary>
internal static class Lists
{
    /// <summary>The first element; nothing of an empty list.</summary>
    public static object? First(JsonElement list) => Elements(list).Select(element => (object)element).FirstOrDefault();

    /// <summary>A member of the first element; nothing of an empty list and of an element without it.</summary>
    public static Conversion MemberOfFirst(string name) => list =>
        Elements(list).FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The elements as one text with commas between them; nothing of an empty list.</summary>
    public static object? WithCommas(JsonElement list)
    {
        var texts = Values.Texts(list).ToList();
        return texts.Count == 0 ? null : string.Join(",", texts);
    }

    /// <summary>Whether a text is among the elements; false for no list.</summary>
    public static Conversion Has(string text) => list => Values.Texts(list).Contains(text, StringComparer.Ordinal);

    /// <summary>Rows of a text with commas in it (<c>subnet-1,subnet-2</c>), each with a piece as <c>Text</c>, without the spaces around it.</summary>
    public static IEnumerable<JsonElement> OfCommas(JsonElement text) => (Values.Text(text) ?? string.Empty)
        .Split(',').Select(piece => piece.Trim()).Where(piece => piece.Length > 0).Select(piece => JsonRows.Of(("Text", piece)));

    /// <summary>The list; nothing of an empty one.</summary>
    public static object? UnlessEmpty(JsonElement list) => Elements(list).Any() ? list : null;

    /// <summary>A conversion of each element; those that it makes nothing of are left out.</summary>
    public static Conversion Each(Conversion conversion) =>
        list => Elements(list).Select(element => conversion(element)).Where(Values.IsPresent).ToList();

    /// <summary>The list; an empty one when there is none, where the graph keeps that.</summary>
    public static object OrEmpty(JsonElement list) => Elements(list).ToList();

    /// <summary>The texts that hold another text somewhere.</summary>
    public static Conversion Holding(string part) =>
        list => Values.Texts(list).Where(text => text.IndexOf(part, StringComparison.Ordinal) >= 0).ToList();

    private static IEnumerable<JsonElement> Elements(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
