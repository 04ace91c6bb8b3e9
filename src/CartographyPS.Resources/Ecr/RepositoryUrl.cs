namespace CartographyPS.Resources.Ecr;

/// <summary>The addresses of source repositories, made one: git@host:owner/name.git is https://host/owner/name.</summary>
internal static class RepositoryUrl
{
    private const string GitSuffix = ".git";

    // Addresses of provenance and of packages name a branch, tag or commit after an @ (https://spdx.github.io/spdx-spec/v2.3/package-information/).
    private const string WithRevision = "git+";

    /// <summary>The address as https, without what follows the repository, user names and <c>.git</c>; null for none.</summary>
    public static string? Normalise(string? address)
    {
        if (address?.Trim() is not { Length: > 0 } text) return null;

        text = text.Split('#', '?')[0];
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? text : text.Substring(scheme + 3);
        int at = rest.IndexOf('@');
        bool isShort = scheme < 0 && at > 0 && rest.IndexOfAny(['/', ':'], at) is var end and > 0 && rest[end] == ':';
        if (scheme < 0 && !isShort) return text;

        if (isShort) rest = rest.Substring(at + 1).Replace(':', '/');
        int path = rest.IndexOf('/');
        int user = path < 0 ? rest.LastIndexOf('@') : rest.LastIndexOf('@', path);
        rest = rest.Substring(user + 1);
        if (text.StartsWith(WithRevision, StringComparison.OrdinalIgnoreCase)) rest = rest.Split('@')[0];
        rest = rest.TrimEnd('/');
        if (rest.EndsWith(GitSuffix, StringComparison.OrdinalIgnoreCase)) rest = rest.Substring(0, rest.Length - GitSuffix.Length);
        return "https://" + rest;
    }
}
