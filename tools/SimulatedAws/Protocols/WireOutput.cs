namespace SimulatedAws.Protocols;

/// <summary>A response as it goes over the wire. It may be sent many times: the request's id is put in when it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that depend on the output.</param>
/// <param name="Body">The body.</param>
/// <param name="RequestIdAt">Where in the body the request's id goes; null for nowhere.</param>
internal sealed record WireOutput(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body, int? RequestIdAt = null)
{
    /// <summary>A response with one header, the content type.</summary>
    public static WireOutput Of(int status, string contentType, ReadOnlyMemory<byte> body, int? requestIdAt = null) =>
        new(status, [new("Content-Type", contentType)], body, requestIdAt);

    /// <summary>A response with a text.</summary>
    public static WireOutput Of(int status, string contentType, string body) => Of(status, contentType, System.Text.Encoding.UTF8.GetBytes(body));
}
