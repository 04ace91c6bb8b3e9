namespace SimulatedAws.Protocols;

/// <summary>A response on the wire. It can be sent many times: the request id is inserted when it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that depend on the output.</param>
/// <param name="Body">The body.</param>
/// <param name="RequestIdAt">The position of the request id in the body; null for none.</param>
internal sealed record WireOutput(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body, int? RequestIdAt = null)
{
    /// <summary>Creates a response with only the content type as header.</summary>
    public static WireOutput Of(int status, string contentType, ReadOnlyMemory<byte> body, int? requestIdAt = null) =>
        new(status, [new("Content-Type", contentType)], body, requestIdAt);

    /// <summary>Creates a response with text.</summary>
    public static WireOutput Of(int status, string contentType, string body) => Of(status, contentType, System.Text.Encoding.UTF8.GetBytes(body));
}
