namespace SimulatedAws.Protocols;

/// <summary>A request does not fit the model of its operation.</summary>
internal sealed class MalformedRequestException(string message, Exception? inner = null) : Exception(message, inner);
