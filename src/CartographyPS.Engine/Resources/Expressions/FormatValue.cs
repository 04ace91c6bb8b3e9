using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A template filled with values of the row and of the scope; no value when one of them is missing or empty.</summary>
internal sealed class FormatValue : Value
{
    private readonly string _template;
    private readonly IReadOnlyList<(string Literal, Value? Value)> _pieces;

    private FormatValue(string template, IReadOnlyList<(string Literal, Value? Value)> pieces)
    {
        _template = template;
        _pieces = pieces;
    }

    public override IEnumerable<(Source? Source, JsonPath Path)> Paths =>
        _pieces.Where(piece => piece.Value is not null).SelectMany(piece => piece.Value!.Paths);

    public override IEnumerable<string> OfScope => _pieces.SelectMany(piece => piece.Value?.OfScope ?? []);

    /// <summary>Compiles a template. Its paths are read from <paramref name="source"/>, or from the row itself when null.</summary>
    /// <exception cref="FormatException">A brace is not closed.</exception>
    public static FormatValue Parse(string template, Source? source)
    {
        var pieces = new List<(string, Value?)>();
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            if (open < 0) break;
            int close = template.IndexOf('}', open);
            if (close < 0) throw new FormatException($"'{template}' has an unclosed brace.");

            pieces.Add((template.Substring(position, open - position), Named(template.Substring(open + 1, close - open - 1), source)));
            position = close + 1;
        }
        if (position < template.Length) pieces.Add((template.Substring(position), null));
        return new FormatValue(template, pieces);
    }

    public override object? Get(Row row)
    {
        string[] texts = new string[_pieces.Count * 2];
        for (int index = 0; index < _pieces.Count; index++)
        {
            var (literal, value) = _pieces[index];
            texts[index * 2] = literal;
            if (value is null) continue;
            if (value.Text(row) is not { Length: > 0 } found) return null;
            texts[(index * 2) + 1] = found;
        }
        return string.Concat(texts);
    }

    public override string ToString() => _template;

    private static Value Named(string name, Source? source) => name switch
    {
        "account" => Account,
        "region" => Region,
        "partition" => Partition,
        "organization" => Organization,
        _ => new PathValue(source, JsonPath.Parse(name)),
    };
}
