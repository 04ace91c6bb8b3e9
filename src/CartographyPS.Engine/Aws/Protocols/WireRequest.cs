namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>A request on the wire, without host and signature.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, percent-encoded.</param>
/// <param name="Query">The query string's names and values, not encoded, in order.</param>
/// <param name="Headers">The headers that the protocol sets.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="HostPrefix">The prefix of the host; empty for none.</param>
internal sealed record WireRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    string HostPrefix);
