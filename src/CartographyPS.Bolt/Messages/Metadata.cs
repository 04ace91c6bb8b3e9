namespace CartographyPS.Bolt.Messages;

/// <summary>Reads optional metadata entries. An entry of another type counts as missing.</summary>
internal static class Metadata
{
    internal static string? Text(this IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as string : null;

    internal static long? Integer(this IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as long? : null;

    internal static bool Flag(this IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) && value is true;

    internal static IReadOnlyDictionary<string, object?>? Map(this IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as IReadOnlyDictionary<string, object?> : null;

    internal static object?[] List(this IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) && value is object?[] list ? list : [];

    internal static string[] Texts(this IReadOnlyDictionary<string, object?> metadata, string name) => [.. metadata.List(name).OfType<string>()];
}
