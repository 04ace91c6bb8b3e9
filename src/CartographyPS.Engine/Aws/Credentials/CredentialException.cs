namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>No credentials could be obtained. The message names the source and the way out.</summary>
internal sealed class CredentialException(string message, Exception? inner = null) : Exception(message, inner);
