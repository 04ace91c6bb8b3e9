using System.Text.Json;

namespace SimulatedAws.Tests.Support;

/// <summary>An answer: the output, or the error's code.</summary>
internal sealed record ApiResult(int Status, JsonElement Output, string? ErrorCode, string? ErrorMessage, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The texts of a member of each item of a list.</summary>
    public string[] Texts(string list, string member) =>
        [.. Output.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];

    /// <summary>A member's text; null for none.</summary>
    public string? Text(string member) => Output.TryGetProperty(member, out var value) ? value.GetString() : null;
}
