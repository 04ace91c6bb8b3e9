namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>
/// A response that is not what the API model says: cut off, garbage, another document. It must never be taken for an answer, least of
/// all for an empty one.
/// </summary>
internal sealed class MalformedResponseException(string message, Exception? inner = null) : Exception(message, inner);
