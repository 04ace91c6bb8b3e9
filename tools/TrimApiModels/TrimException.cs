namespace TrimApiModels;

/// <summary>The lists and the package do not fit together. The message says where, and what to do.</summary>
internal sealed class TrimException(string message) : Exception(message);
