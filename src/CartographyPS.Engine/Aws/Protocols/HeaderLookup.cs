namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Finds headers without regard to case, also in a case-sensitive dictionary.</summary>
internal static class HeaderLookup
{
    /// <summary>Returns the value of a header; null when it is missing.</summary>
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
