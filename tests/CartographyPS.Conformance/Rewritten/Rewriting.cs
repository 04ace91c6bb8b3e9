using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>
/// Changes every id, name, number and date, and keeps their form. Letters and digits are replaced one by one, so that joined texts are
/// rewritten as their parts are. Hexadecimal digits stay hexadecimal, zeros stay zeros, and letters keep their case. Dates are
/// moved. Regions, the keys of JSON objects and <see cref="ProtectedWords"/> are kept.
/// </summary>
internal sealed partial class Rewriting
{
    private const long FirstEpoch = 1_000_000_000;
    private const long LastEpoch = 2_200_000_000;
    private const int EpochDigits = 10;
    private const int FirstYear = 1000;
    private const string Severity = "severity";
    private const int DateLength = 10;
    private const int DateTimeLength = 19;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<char, char> _characters = [];
    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly Random _random;
    private readonly TimeSpan _shift;

    /// <summary>Creates a rewriting.</summary>
    /// <param name="seed">The seed. The same seed gives the same rewriting.</param>
    public Rewriting(int seed)
    {
        _random = new Random(seed);
        foreach (string kind in new[] { "123456789", "abcdef", "ghijklmnopqrstuvwxyz" }) Permute(kind);
        _shift = TimeSpan.FromDays(-_random.Next(400, 3000)) + TimeSpan.FromSeconds(_random.Next(60));
    }

    /// <summary>Rewrites the digest of a content as that of the rewritten content.</summary>
    public void Rewrite(string digest, string rewritten) => _digests[digest] = rewritten;

    /// <summary>Returns the new order of a list with a number of elements.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        _random.Shuffle(order);
        return order;
    }

    /// <summary>Rewrites a text, which may be JSON.</summary>
    public string Text(string text)
    {
        if (!IsJson(text)) return Content(text);

        // Piece by piece, so that the formatting is kept.
        return JsonPiece().Replace(text, piece =>
            piece.Groups["key"].Success ? piece.Value
            : piece.Groups["text"].Success ? $"\"{Content(piece.Groups["text"].Value)}\""
            : Plain(piece.Value));
    }

    /// <summary>Rewrites a member. A number that stands for a class (the severity of a finding) is kept.</summary>
    public JsonNode? Value(string name, JsonNode? value) =>
        name.Equals(Severity, StringComparison.OrdinalIgnoreCase) && value?.GetValueKind() == JsonValueKind.Number ? value.DeepClone() : Value(value);

    /// <summary>Rewrites a value with its members and elements. Keys are kept.</summary>
    public JsonNode? Value(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Value(member.Key, member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Value)]),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(scalar.GetValue<string>())),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number => JsonNode.Parse(Plain(scalar.ToJsonString())),
        _ => value?.DeepClone(),
    };

    private static bool IsJson(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '[') || text.StartsWith("{{", StringComparison.Ordinal)) return false;
        try
        {
            JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string Content(string text) => IsEscapedJson(text, out string json) ? Escape(Text(json)) : Plain(text);

    // JSON within a text of JSON. API Gateway gives policies so, without the JSON around.
    private static bool IsEscapedJson(string text, out string json)
    {
        json = text;
        if (!text.StartsWith("{\\\"", StringComparison.Ordinal)) return false;
        try
        {
            json = JsonNode.Parse($"\"{text}\"")!.GetValue<string>();
            return IsJson(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Escape(string json) => JsonSerializer.Serialize(json, Relaxed)[1..^1];

    private void Permute(string kind)
    {
        char[] shuffled = kind.ToCharArray();
        do _random.Shuffle(shuffled);
        while (kind.Where((character, at) => character == shuffled[at]).Any());
        for (int i = 0; i < kind.Length; i++)
        {
            _characters[kind[i]] = shuffled[i];
            _characters[char.ToUpperInvariant(kind[i])] = char.ToUpperInvariant(shuffled[i]);
        }
    }

    private string Plain(string text) => ProtectedWords.HasText(text)
        ? text
        : Piece().Replace(text, piece => piece.Groups["date"].Success ? Date(piece.Value) : piece.Groups["word"].Success ? Word(piece.Value) : piece.Value);

    private string Date(string date)
    {
        // A fraction and a zone are kept.
        string format = date.Length == DateLength ? "yyyy-MM-dd" : $"yyyy-MM-dd'{date[DateLength]}'HH:mm:ss";
        int end = Math.Min(date.Length, DateTimeLength);
        var time = DateTime.ParseExact(date[..end], format, CultureInfo.InvariantCulture);
        if (time.Year < FirstYear || time.Date == DateTime.UnixEpoch) return date;   // The year 1 and 1970, which stand for no date.
        return (time + _shift).ToString(format, CultureInfo.InvariantCulture) + date[end..];
    }

    private string Word(string word)
    {
        if (_digests.TryGetValue(word, out string? digest)) return digest;
        if (ProtectedWords.HasWord(word)) return word;
        if (word.Length == EpochDigits && long.TryParse(word, out long seconds) && seconds is >= FirstEpoch and < LastEpoch)
        {
            return (seconds + (long)_shift.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // Cartography joins a load balancer's host name, a port and a protocol.
        var listener = Listener().Match(word);
        if (listener.Success) return Word(listener.Groups[1].Value) + Word(listener.Groups[2].Value) + Word(listener.Groups[3].Value);

        // A rule's id joins ports and a protocol.
        var rule = Rule().Match(word);
        if (rule.Success) return Word(rule.Groups[1].Value) + rule.Groups[2].Value;

        // Cartography joins None and a protocol.
        var none = Nones().Match(word);
        if (none.Success) return none.Value + (none.Length < word.Length ? Word(word[none.Length..]) : string.Empty);
        return new StringBuilder().AppendJoin(string.Empty, word.Select(character => _characters.GetValueOrDefault(character, character))).ToString();
    }

    // Regions; an architecture; dates; certificates, which are no text; the server's own mark; escapes of JSON; the numbers of statements, which are counted;
    // all protocols, or all codes of ICMP, in a rule's id; words.
    [GeneratedRegex(
        @"\b(?i:[a-z]{2}-(?:gov-|iso[a-z]?-)?(?:north|south|east|west|central)+-\d[a-f]?)\b"
        + @"|(?i:x86_64)|(?:MII|LS0tLS1CRUdJTi)[A-Za-z0-9+/=]{64,}"
        + @"|(?<date>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|(?<![\d-])\d{4}-\d\d-\d\d(?![\d-]))"
        + @"|\{\{endpoint\}\}(?:/__blobs)?|\\u[0-9a-f]{4}|(?<=/policy_statement/)\d+|(?<=/statement/)\d+$|(?<=/IpPermissions(?:Egress)?/(?:\d+:?|(?:None)+)?)-1(?=icmp$|$)|(?<word>[A-Za-z0-9]+)")]
    private static partial Regex Piece();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"(?<key>\\s*:)?|-?[0-9]+(?:\\.[0-9]+)?")]
    private static partial Regex JsonPiece();

    [GeneratedRegex("^(com|cn)([0-9]+)([A-Z]+)$")]
    private static partial Regex Listener();

    [GeneratedRegex("^([0-9]+)(tcp|udp|icmp)$")]
    private static partial Regex Rule();

    [GeneratedRegex("^(?:None)+")]
    private static partial Regex Nones();
}
