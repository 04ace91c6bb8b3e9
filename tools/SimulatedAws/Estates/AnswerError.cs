using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>An error in an estate.</summary>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The error's message.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record AnswerError(string Code, string Message, int Status)
{
    /// <summary>Reads the <c>error</c> of an answer.</summary>
    public static AnswerError From(JsonElement json) => new(
        json.GetProperty("code").GetString()!,
        json.TryGetProperty("message", out var message) ? message.GetString()! : "",
        json.TryGetProperty("status", out var status) ? status.GetInt32() : 400);
}
