using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Writing.Nodes;
using CsCheck;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>The reading and uniting of JSON objects without parsing them, compared with System.Text.Json.</summary>
public class JsonMergeTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab\"\\{}[],:é\n\u0001z"], 0, 6];

    private static readonly Gen<object> Scalar = Gen.OneOf(
        Text.Select(text => (object)text), Gen.Int.Select(value => (object)value), Gen.Bool.Select(value => (object)value), Gen.Double[-9, 9].Select(value => (object)value));

    private static readonly Gen<object> Value = Gen.OneOf(Scalar, Scalar.Array[0, 3].Select(values => (object)values));

    private static readonly Gen<Dictionary<string, object>> Object =
        Gen.Select(Text, Value).Array[0, 6].Select(members => members.DistinctBy(member => member.Item1)
            .OrderBy(member => LedgerText(member.Item1), StringComparer.Ordinal).ToDictionary(member => member.Item1, member => member.Item2));

    [Fact]
    public void Members_are_those_that_a_parser_finds() => Object.Sample(value =>
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, LedgerJson.Options);
        var found = new List<(string, string)>();
        var members = new JsonMembers(json);
        while (members.Next()) found.Add((StoredJson.Unescape(members.Name), Encoding.UTF8.GetString(members.Value)));

        using var document = JsonDocument.Parse(json);
        Assert.Equal(document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetRawText())), found);
    });

    [Fact]
    public void A_union_has_the_owners_then_the_greater_value() =>
        Gen.Select(Object, Gen.Bool).Array[1, 4].Sample(objects =>
        {
            var expected = new Dictionary<string, string>();
            foreach (var (value, _) in objects.SelectMany(x => x.Item1.Select(y => (y, x.Item2)))
                .OrderBy(x => x.Item2).ThenBy(x => Json(x.y.Value), NaiveValueOrder.Instance))
            {
                expected[value.Key] = Json(value.Value);
            }

            var merge = new PropertyMerge();
            string? first = null;
            foreach (var order in new[] { objects, [.. objects.Reverse()] })
            {
                merge.Clear([]);
                foreach (var (value, owner) in order) merge.Add(JsonSerializer.SerializeToUtf8Bytes(value, LedgerJson.Options), owner);
                string union = Encoding.UTF8.GetString(merge.Result());
                Assert.Equal(first ??= union, union);
            }
            using var document = JsonDocument.Parse(first!.Length == 0 ? "{}" : first);
            Assert.Equal(
                expected.OrderBy(member => member.Key, StringComparer.Ordinal),
                document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.GetRawText())).OrderBy(member => member.Key, StringComparer.Ordinal));
        });

    [Fact]
    public void Texts_are_in_the_order_of_their_bytes() =>
        Gen.Select(Words, Words)
            .Sample((a, b) => Assert.Equal(
                Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))), Math.Sign(Utf8Order.Compare(a, b))));

    private static Gen<string> Words => Gen.OneOf(
        Gen.Char['a', 'c'].Select(c => $"{c}"), Gen.Char['\ue000', '\ue002'].Select(c => $"{c}"), Gen.Int[0x1f600, 0x1f602].Select(char.ConvertFromUtf32))
        .Array[0, 3].Select(string.Concat);

    private static string Json(object value) => JsonSerializer.Serialize(value, LedgerJson.Options);

    private static string LedgerText(string name) => Json(name);
}
