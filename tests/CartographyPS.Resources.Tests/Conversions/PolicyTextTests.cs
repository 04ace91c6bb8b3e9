using System.Text.Json;
using CartographyPS.Resources.Conversions;
using CsCheck;

namespace CartographyPS.Resources.Tests.Conversions;

public class PolicyTextTests
{
    [Fact]
    public void Reads_what_IAM_encodes_and_what_others_do_not() => Gen.String.Sample(sid =>
    {
        string document = JsonSerializer.Serialize(new { Statement = new { Sid = sid } });
        string? expected = JsonDocument.Parse(document).RootElement.GetProperty("Statement").GetProperty("Sid").GetString();
        foreach (string text in new[] { document, Uri.EscapeDataString(document) })
        {
            Assert.Equal(expected, PolicyText.Parse(Json.Text(text)).GetProperty("Statement").GetProperty("Sid").GetString());
        }
    });

    [Fact]
    public void Leaves_a_percent_sign_in_plain_text_alone() =>
        Assert.Equal("50%25", PolicyText.Parse(Json.Text("""{"Id":"50%25"}""")).GetProperty("Id").GetString());

    [Fact]
    public void Takes_one_statement_for_a_list_of_it()
    {
        Assert.Equal(["""{"Sid":"a"}"""], Json.Lines(PolicyText.Statements(Json.Of("""{"Statement":{"Sid":"a"}}"""))));
        Assert.Equal(["""{"Sid":"a"}""", """{"Sid":"b"}"""], Json.Lines(PolicyText.Statements(Json.Of("""{"Statement":[{"Sid":"a"},{"Sid":"b"}]}"""))));
        Assert.Empty(PolicyText.Statements(Json.Of("{}")));
        Assert.Empty(PolicyText.Statements(Json.None));
        Assert.Empty(PolicyText.Statements(Json.Of("""{"Statement":null}""")));
    }

    [Fact]
    public void Gives_the_strings_of_a_member()
    {
        var row = Json.Of("""{"One":"a","Many":["a",1,"b"],"None":null,"Other":{}}""");
        Assert.Equal(["a"], PolicyText.Strings(row, "One"));
        Assert.Equal(["a", "b"], PolicyText.Strings(row, "Many"));
        Assert.Empty(PolicyText.Strings(row, "None"));
        Assert.Empty(PolicyText.Strings(row, "Other"));
        Assert.Empty(PolicyText.Strings(row, "Missing"));
    }

    [Fact]
    public void A_policy_is_its_text_none_an_empty_one_and_half_of_one_neither()
    {
        Assert.Equal("""{"Statement": []}""", PolicyText.OrEmpty(Json.Text("""{"Statement": []}""")));
        Assert.Equal(string.Empty, PolicyText.OrEmpty(Json.Of("null")));
        Assert.Equal(string.Empty, PolicyText.OrEmpty(Json.Text(string.Empty)));
        Assert.ThrowsAny<JsonException>(() => PolicyText.OrEmpty(Json.Text("""{"Statement": [""")));
    }
}
