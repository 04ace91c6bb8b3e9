namespace CartographyPS.Iam.Patterns;

/// <summary>Reads the texts of policies that may hold wildcards and variables.</summary>
internal static class TokenReader
{
    /// <summary>Reads a text in which each <c>*</c> and <c>?</c> is a wildcard, unless it is written <c>${*}</c> or <c>${?}</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wildcards">False where wildcards are ordinary characters, as for StringEquals.</param>
    /// <param name="variables">False in a policy of the version 2008-10-17, where <c>${</c> has no meaning.</param>
    /// <param name="problem">Why the text cannot be read; null when it can.</param>
    public static PatternToken[] Read(string text, bool wildcards, bool variables, out string? problem)
    {
        problem = null;
        var tokens = new List<PatternToken>(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (!variables || !IsOpening(text, at))
            {
                tokens.Add(new PatternToken(wildcards ? CodeOf(text[at]) : text[at]));
                continue;
            }
            int end = text.IndexOf('}', at);
            string content = end < 0 ? "" : text.Substring(at + 2, end - at - 2);
            if (content is "*" or "?" or "$")
            {
                tokens.Add(new PatternToken(content[0]));
            }
            else if (PolicyVariable.Parse(content) is { } variable)
            {
                tokens.Add(new PatternToken(0, variable));
            }
            else
            {
                problem = $"'{text}' has a malformed policy variable at character {at + 1}";
                return [];
            }
            at = end;
        }
        return [.. tokens];
    }

    private static bool IsOpening(string text, int at) => text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{';

    private static int CodeOf(char character) => character switch
    {
        '*' => Glob.AnyCharacters,
        '?' => Glob.OneCharacter,
        _ => character,
    };
}
