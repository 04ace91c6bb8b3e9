using System.Text;
using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of texts. Positions and lengths count code points.</summary>
internal static class StringFunctions
{
    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        foreach (string name in new[] { "toUpper", "upper" })
        {
            set.Add(name, [Text("text")], CypherType.String, arguments => Upper(Of(arguments, 0)));
        }
        foreach (string name in new[] { "toLower", "lower" })
        {
            set.Add(name, [Text("text")], CypherType.String, arguments => Of(arguments, 0).ToLowerInvariant());
        }
        foreach (string name in new[] { "char_length", "character_length" })
        {
            set.Add(name, [Text("text")], CypherType.Integer, arguments => Boxed.Of(CodePoints.Count(Of(arguments, 0))));
        }
        AddParts(set);
        AddTrims(set);
        set.Add("replace", [Text("text"), Text("search"), Text("replacement")], CypherType.String, arguments =>
            Replace(Of(arguments, 0), Of(arguments, 1), Of(arguments, 2)));
        set.Add("split", [Text("text"), new("separators", CypherType.String | CypherType.List)], CypherType.List, arguments =>
            Split(Of(arguments, 0), arguments[1]!));
        set.Add("normalize", [Text("text"), Optional(Text("form"))], CypherType.String, arguments =>
            Of(arguments, 0).Normalize(Form(arguments.Length > 1 ? Of(arguments, 1) : "NFC")));
    }

    private static void AddParts(FunctionSet set)
    {
        set.Add("left", [Text("text"), Integer("length")], CypherType.String, arguments =>
            CodePoints.Part(Of(arguments, 0), 0, Length(arguments, 1)));
        set.Add("right", [Text("text"), Integer("length")], CypherType.String, arguments =>
        {
            string text = Of(arguments, 0);
            return CodePoints.Part(text, Math.Max(0, CodePoints.Count(text) - Length(arguments, 1)), long.MaxValue);
        });
        set.Add("substring", [Text("text"), Integer("start"), Optional(Integer("length"))], CypherType.String, arguments =>
            CodePoints.Part(Of(arguments, 0), Length(arguments, 1), arguments.Length > 2 ? Length(arguments, 2) : long.MaxValue));
    }

    private static void AddTrims(FunctionSet set)
    {
        foreach (string name in new[] { "trim", "btrim" })
        {
            set.Add(name, [Text("text"), Optional(Text("characters"))], CypherType.String, arguments => Trim(arguments, start: true, end: true));
        }
        set.Add("ltrim", [Text("text"), Optional(Text("characters"))], CypherType.String, arguments => Trim(arguments, start: true, end: false));
        set.Add("rtrim", [Text("text"), Optional(Text("characters"))], CypherType.String, arguments => Trim(arguments, start: false, end: true));
    }

    private static string Of(object?[] arguments, int index) => (string)arguments[index]!;

    private static long Length(object?[] arguments, int index) => arguments[index] is long and >= 0 and var length
        ? length
        : throw RuntimeErrors.OutOfRange($"Positions and lengths of texts are not negative, as {arguments[index]} is.");

    // The one letter with a capital form of two letters that is common: the invariant culture leaves it.
    private static string Upper(string text) => text.ToUpperInvariant().Replace("ß", "SS");

    private static string Trim(object?[] arguments, bool start, bool end)
    {
        string text = Of(arguments, 0);
        Func<string, bool> trimmed;
        if (arguments.Length > 1)
        {
            var characters = new HashSet<string>(CodePoints.Each(Of(arguments, 1)), StringComparer.Ordinal);
            trimmed = characters.Contains;
        }
        else
        {
            trimmed = character => char.IsWhiteSpace(character, 0);
        }
        var points = CodePoints.Each(text).ToList();
        int first = 0, last = points.Count;
        while (start && first < last && trimmed(points[first])) first++;
        while (end && last > first && trimmed(points[last - 1])) last--;
        return string.Concat(points.Skip(first).Take(last - first));
    }

    // An empty search matches before each code point and at the end.
    private static string Replace(string text, string search, string replacement)
    {
        if (search.Length > 0) return Replaced(text, search, replacement);
        var result = new StringBuilder(replacement);
        foreach (string point in CodePoints.Each(text)) result.Append(point).Append(replacement);
        return result.ToString();
    }

    // string.Replace compares by culture on .NET Framework only when told so: this overload is ordinal everywhere.
    private static string Replaced(string text, string search, string replacement) => text.Replace(search, replacement);

    private static object?[] Split(string text, object separators)
    {
        string[] all = separators is string one ? [one] : [.. ((IReadOnlyList<object?>)separators).Select(Separator)];
        return all.Contains("") ? [.. CodePoints.Each(text)] : [.. text.Split(all, StringSplitOptions.None)];
    }

    private static string Separator(object? value) => value as string ?? throw RuntimeErrors.WrongArgument("split", "texts as separators", value);

    private static NormalizationForm Form(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw RuntimeErrors.InvalidArgument("The normal forms are NFC, NFD, NFKC and NFKD."),
    };
}
