using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.GuardDuty;

/// <summary>
/// The severity of findings: a number, for which GuardDuty has words by ranges
/// (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html).
/// </summary>
internal static class FindingSeverity
{
    private static readonly (string Word, int From)[] Ranges = [("critical", 9), ("high", 7), ("medium", 4), ("low", 1)];

    /// <summary>The number from which on a severity has a word's rank, in any case (<c>HIGH</c>: 7); nothing for another word.</summary>
    public static object? From(JsonElement word) =>
        Array.Find(Ranges, range => string.Equals(range.Word, Values.Text(word), StringComparison.OrdinalIgnoreCase)) is { Word: not null } found
            ? found.From
            : null;

    /// <summary>The word for a severity; nothing below 1.</summary>
    public static object? Word(JsonElement severity) =>
        severity.ValueKind == JsonValueKind.Number ? Array.Find(Ranges, range => severity.GetDouble() >= range.From).Word : null;
}
