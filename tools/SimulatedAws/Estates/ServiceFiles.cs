using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>Reads the files of one service in one region of one account.</summary>
internal static class ServiceFiles
{
    /// <summary>A service without files.</summary>
    public static IReadOnlyDictionary<string, OperationAnswers> None { get; } = new Dictionary<string, OperationAnswers>();

    /// <summary>The answers by operation.</summary>
    /// <exception cref="InvalidDataException">A file is invalid, or two files have the same operation.</exception>
    public static IReadOnlyDictionary<string, OperationAnswers> Read(IEnumerable<string> paths)
    {
        var operations = new Dictionary<string, OperationAnswers>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            try
            {
                // The document is not disposed: the answers refer to it.
                var document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory());
                foreach (var operation in document.RootElement.EnumerateObject())
                {
                    if (!operations.TryAdd(operation.Name, new OperationAnswers(operation.Value)))
                    {
                        throw new InvalidDataException($"{path}: another file of the service has {operation.Name} too.");
                    }
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
        }
        return operations;
    }
}
