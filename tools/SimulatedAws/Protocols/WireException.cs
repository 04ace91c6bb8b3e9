namespace SimulatedAws.Protocols;

/// <summary>An error to return to the client.</summary>
/// <param name="code">The error's code.</param>
/// <param name="message">The error's message.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class WireException(string code, string message, int status) : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Additional members of the error.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Members { get; init; } = [];

    /// <summary>Additional headers of the response.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
