using System.Text.Json;

namespace SimulatedAws.Tests.Support;

/// <summary>A response: the output or the error code.</summary>
internal sealed record ApiResult(int Status, JsonElement Output, string? ErrorCode, string? ErrorMessage, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Returns the text of a member of each list item.</summary>
    public string[] Texts(string list, string member) =>
        [.. Output.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];

    /// <summary>Returns the text of a member; null for none.</summary>
    public string? Text(string member) => Output.TryGetProperty(member, out var value) ? value.GetString() : null;
}
