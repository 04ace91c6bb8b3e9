using CartographyPS.Cypher.Parsing;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Parsing;

/// <summary>Texts by chance: each is parsed, or refused by a syntax error with a place inside of it.</summary>
public sealed class CypherParserFuzzTests
{
    private const string Seed =
        "MATCH p = (a:A|B {x: 1})-[r:R*1..3 {y: 'z'}]->(b) WHERE a.x IN [1, 2.5, $p] AND NOT (a)--(b) OR any(x IN nodes(p) WHERE x:C) "
        + "WITH a, collect(DISTINCT b.name) AS names, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 2 UNWIND names AS name "
        + "RETURN CASE n WHEN 1 THEN {k: name[0..2]} ELSE a {.x, y: 1} END, [(a)-->(c) | c.id], EXISTS { MATCH (a) RETURN 1 } UNION RETURN 1";

    private static readonly string[] Pieces =
    [
        "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "CALL", "UNION", "ALL", "CASE", "WHEN", "THEN", "END", "EXISTS", "COUNT", "NOT", "AND", "IN", "IS", "NULL", "AS",
        "shortestPath", "reduce", "any", "(", ")", "[", "]", "{", "}", "<", ">", "-", "--", "->", "<-", "=", "*", "..", ".", ",", ":", "|", "&", "!", "%", "$p", "a", "b", "`c`", "1", "2.5", "'t'", ";", "+", "^",
    ];

    [Fact]
    public void Tokens_by_chance_are_parsed_or_refused() =>
        Gen.Int[0, Pieces.Length - 1].List[0, 40].Select(pieces => string.Join(" ", pieces.Select(piece => Pieces[piece]))).Sample(Check, iter: 20_000);

    [Fact]
    public void Characters_by_chance_are_parsed_or_refused() => Gen.String[Gen.Char, 0, 60].Sample(Check, iter: 5_000);

    [Fact]
    public void A_query_with_a_part_cut_out_or_doubled_is_parsed_or_refused() =>
        Gen.Select(Gen.Int[0, Seed.Length], Gen.Int[0, Seed.Length], Gen.Bool).Select((from, to, isCut) =>
        {
            int start = Math.Min(from, to), end = Math.Max(from, to);
            return isCut ? Seed.Remove(start, end - start) : Seed.Insert(end, Seed[start..end]);
        }).Sample(Check, iter: 5_000);

    private static void Check(string query)
    {
        try
        {
            CypherParser.Parse(query);
        }
        catch (CypherSyntaxException error)
        {
            Assert.InRange(error.Offset, 0, query.Length);
            Assert.NotEmpty(error.Message);
        }
    }
}
