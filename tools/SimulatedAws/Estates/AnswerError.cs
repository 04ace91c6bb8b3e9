using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>An error that an estate answers with.</summary>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The error's message.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record AnswerError(string Code, string Message, int Status)
{
    /// <summary>Reads an answer's <c>error</c>.</summary>
    public static AnswerError From(JsonElement json) => new(
        json.GetProperty("code").GetString()!,
        json.TryGetProperty("message", out var message) ? message.GetString()! : "",
        json.TryGetProperty("status", out var status) ? status.GetInt32() : 400);
}
