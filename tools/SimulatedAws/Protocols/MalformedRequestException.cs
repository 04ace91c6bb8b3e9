namespace SimulatedAws.Protocols;

/// <summary>A request cannot be read with its operation's model.</summary>
internal sealed class MalformedRequestException(string message, Exception? inner = null) : Exception(message, inner);
