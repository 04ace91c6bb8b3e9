namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>
/// A response that does not fit the API model: truncated, garbage or another document. It must never be read as a valid response, least
/// of all as an empty one.
/// </summary>
internal sealed class MalformedResponseException(string message, Exception? inner = null) : Exception(message, inner);
