using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class PolicyStatementsTests
{
    [Fact]
    public void A_missing_document_is_not_one_without_statements()
    {
        Assert.Empty(PolicyStatements.Of(Json.None));
        Assert.Empty(PolicyStatements.OfDocument(Json.Of("""{"Statement":[]}""")));
        Assert.Throws<FormatException>(() => PolicyStatements.OfDocument(Json.None).ToList());
    }

    [Fact]
    public void Makes_a_row_of_each_statement_with_what_the_policy_says() => Assert.Equal(
        [
            """{"Id":"p","Version":"2012-10-17","Position":1,"Name":"A","Statement":{"Sid":"A","Effect":"Allow"}}""",
            """{"Id":"p","Version":"2012-10-17","Position":2,"Name":"1","Statement":{"Effect":"Deny"}}""",
        ],
        Json.Lines(PolicyStatements.Of(Json.Text(
            """{"Id":"p","Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow"},{"Effect":"Deny"}]}"""))));

    [Fact]
    public void Takes_one_statement_that_is_no_list() =>
        Assert.Equal(["""{"Position":1,"Name":"1","Statement":{"Effect":"Allow"}}"""], Json.Lines(PolicyStatements.Of(Json.Of("""{"Statement":{"Effect":"Allow"}}"""))));

    [Fact]
    public void Numbers_those_without_a_Sid_with_numbers_that_no_Sid_has()
    {
        var rows = PolicyStatements.Of(Json.Of("""{"Statement":[{},{"Sid":"2"},{"Sid":""},{"Sid":"x"},{}]}"""));
        Assert.Equal(["1", "2", "3", "x", "4"], rows.Select(row => row.GetProperty("Name").GetString()));
    }

    [Fact]
    public void No_policy_has_no_statements()
    {
        Assert.Empty(PolicyStatements.Of(Json.None));
        Assert.Empty(PolicyStatements.Of(Json.Text(string.Empty)));
    }

    [Theory]
    [InlineData("b", "2", "Sid", "b/policy_statement/2/Sid")]
    [InlineData("b", "2", null, "b/policy_statement/2")]
    [InlineData("b", "2", "", "b/policy_statement/2/")]
    public void Makes_ids_of_positions(string bucket, string position, string? sid, string id) =>
        Assert.Equal(id, PolicyStatements.PositionId(Json.Texts(bucket, position, sid)));
}
