namespace CartographyPS.Iam.Patterns;

/// <summary>A policy variable: <c>${aws:username}</c>, <c>${aws:PrincipalTag/team, 'none'}</c>.</summary>
/// <param name="Key">The condition key whose value takes its place.</param>
/// <param name="Default">The text that takes its place when the request lacks the key; null when there is none.</param>
internal sealed record PolicyVariable(string Key, string? Default)
{
    /// <summary>Reads what stands between the braces.</summary>
    /// <returns>Null when it is not a variable.</returns>
    public static PolicyVariable? Parse(string content)
    {
        int comma = content.IndexOf(',');
        string key = (comma < 0 ? content : content.Substring(0, comma)).Trim();
        if (key.Length == 0 || key.Any(char.IsWhiteSpace)) return null;
        if (comma < 0) return new PolicyVariable(key, null);

        string quoted = content.Substring(comma + 1).Trim();
        bool isQuoted = quoted.Length >= 2 && quoted[0] == '\'' && quoted[quoted.Length - 1] == '\'';
        return isQuoted ? new PolicyVariable(key, quoted.Substring(1, quoted.Length - 2)) : null;
    }
}
