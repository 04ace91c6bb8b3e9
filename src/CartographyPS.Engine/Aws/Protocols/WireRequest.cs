namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>A request as it goes over the wire, before host and signature.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, percent-encoded.</param>
/// <param name="Query">The query string's names and values, not encoded, in order.</param>
/// <param name="Headers">The headers that the protocol sets.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="HostPrefix">What stands before the host; empty for nothing.</param>
internal sealed record WireRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    string HostPrefix);
