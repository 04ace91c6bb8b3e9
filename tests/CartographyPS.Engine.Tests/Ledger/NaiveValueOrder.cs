using System.Text.Json;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>The order of JSON values of one property, by a parser: numbers by their value, then all by their text.</summary>
internal sealed class NaiveValueOrder : IComparer<string>
{
    public static NaiveValueOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        Number(x!) is { } a && Number(y!) is { } b && a != b ? a.CompareTo(b) : string.CompareOrdinal(x, y);

    private static double? Number(string value)
    {
        using var document = JsonDocument.Parse(value);
        return document.RootElement.ValueKind == JsonValueKind.Number ? document.RootElement.GetDouble() : null;
    }
}
