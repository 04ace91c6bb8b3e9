using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Conformance.Golden;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>
/// The words that a rewriting leaves unchanged: those in the code or in the rules of the differences or permissions, which may treat them
/// specially. All other text is only passed on.
/// </summary>
internal static partial class ProtectedWords
{
    private static readonly string[] Folders = ["CartographyPS.Resources", "CartographyPS.Engine/Resources", "CartographyPS.Engine/Aws/Client", "CartographyPS.Engine/Aws/Addressing"];

    // The words of one letter that matter: the type of a DNS record, and the prefixes of the ids of instances and of organizations' roots.
    private const string AddressRecord = "A";
    private const string InstancePrefix = "i";
    private const string RootPrefix = "r";

    // Keys of maps are kept, and these become values: the methods of an API's resources.
    private static readonly string[] Methods = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    // The versions of the grammar of policies, which CartographyPS.Iam names.
    private static readonly string[] PolicyVersions = ["2008-10-17", "2012-10-17"];

    private static readonly HashSet<string> Literals = new(Code().Concat(Rules()).Concat(Permissions()).Concat(PolicyVersions), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Words = new(
        Literals.SelectMany(literal => Word().Matches(literal)).Select(word => word.Value).Where(word => word.Length > 1 && word.Any(char.IsAsciiLetter))
            .Append(AddressRecord).Append(InstancePrefix).Append(RootPrefix).Concat(Methods),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns true when the code names a text. Numbers and addresses do not count: they would be kept, but changed as parts of ids.</summary>
    public static bool HasText(string text) => Literals.Contains(text) && !text.All(character => char.IsAsciiDigit(character) || character is '.' or '/');

    /// <summary>Returns true when the code names a run of letters and digits.</summary>
    public static bool HasWord(string word) => Words.Contains(word);

    private static IEnumerable<string> Code() =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(GraphDiff.Rules)!, "..", "src", folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match literal in Literal().Matches(line)
        select literal.Groups[1].Value;

    private static IEnumerable<string> Rules()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(GraphDiff.Rules));
        return
        [
            .. from rule in rules.RootElement.EnumerateArray()
               from member in new[] { "id", "reference", "other" }
               where rule.TryGetProperty(member, out _)
               from Match word in Word().Matches(Syntax().Replace(rule.GetProperty(member).GetString()!, " "))
               select word.Value,
        ];
    }

    // Policies name actions by their first or last words, too: ecs:Execute*, dynamodb:*Item.
    private static IEnumerable<string> Permissions() =>
        from rule in PermissionRules.Default.Rules
        from permission in rule.Permissions
        from Match word in Word().Matches(permission)
        from at in Enumerable.Range(0, word.Length).Where(at => at == 0 || char.IsAsciiLetterUpper(word.Value[at]))
        from part in new[] { word.Value[..at], word.Value[at..] }
        select part;

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\[\^?[^\]]+\]|\\[dw]")]
    private static partial Regex Syntax();
}
