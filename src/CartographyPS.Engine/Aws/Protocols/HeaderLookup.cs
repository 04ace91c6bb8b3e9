namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Finds headers whatever the case of their names, also in a dictionary that tells cases apart.</summary>
internal static class HeaderLookup
{
    /// <summary>A header's value; null when there is none.</summary>
    public static string? Find(this IReadOnlyDictionary<string, string> headers, string name)
    {
        if (headers.TryGetValue(name, out string? value)) return value;
        foreach (var header in headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        }
        return null;
    }
}
