using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CartographyPS.Cypher.Values.Patterns;

/// <summary>A regular expression that texts match as a whole: the right side of <c>=~</c>.</summary>
internal sealed class WholePattern
{
    /// <summary>The time limit of one match. Expressions that backtrack without end exceed any limit, others stay far below.</summary>
    private static readonly TimeSpan _timeLimit = TimeSpan.FromSeconds(1);

    // Patterns may come from data, so there is no end to them: a full cache starts anew.
    private const int Capacity = 256;
    private static readonly ConcurrentDictionary<string, WholePattern> _cache = new(StringComparer.Ordinal);

    // Compiling takes as long as some thousand matches do.
    private const int MatchesToCompile = 2000;

    private readonly string _pattern;
    private Regex _regex;
    private int _matches;

    private WholePattern(string pattern)
    {
        _pattern = pattern;
        try
        {
            _regex = Make(RegexOptions.None);
        }
        catch (ArgumentException exception)
        {
            throw RuntimeErrors.InvalidArgument($"'{Shown}' is not a regular expression: {Reason(exception.Message)}", exception);
        }
    }

    private Regex Make(RegexOptions options) =>
        new(@"\A(?:" + PatternTranslator.Translate(_pattern) + @")\z", RegexOptions.CultureInvariant | options, _timeLimit);

    // .NET's message begins with the pattern that was made of the user's, and a place in it: "Invalid pattern '...' at offset 9. Reason."
    private static string Reason(string message)
    {
        int end = message.LastIndexOf(@")\z", StringComparison.Ordinal);
        int reason = end < 0 ? -1 : message.IndexOfAny(['.', '-'], end);
        return reason < 0 ? message : message.Substring(reason + 1).Trim();
    }

    private string Shown => _pattern.Length <= 80 ? _pattern : _pattern.Substring(0, 80) + "...";

    /// <summary>Returns a pattern by its text, in Java's syntax, which Cypher uses.</summary>
    /// <exception cref="CypherRuntimeException">The text is malformed.</exception>
    public static WholePattern Get(string pattern)
    {
        if (_cache.TryGetValue(pattern, out var known)) return known;
        var made = new WholePattern(pattern);
        if (_cache.Count >= Capacity) _cache.Clear();
        _cache[pattern] = made;
        return made;
    }

    /// <summary>Tells whether the whole of a text matches.</summary>
    /// <exception cref="CypherRuntimeException">Matching took longer than a second.</exception>
    public bool Matches(string text)
    {
        if (Interlocked.Increment(ref _matches) == MatchesToCompile) _regex = Make(RegexOptions.Compiled);
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new CypherRuntimeException(
                RuntimeErrorKind.ResourceExhausted, "RegularExpressionTimeout",
                $"Matching '{Shown}' took longer than {_timeLimit.TotalSeconds:0} s for one text. Nested repetitions such as (a+)+ do that.", exception);
        }
    }
}
