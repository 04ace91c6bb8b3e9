using CartographyPS.Resources.GuardDuty;

namespace CartographyPS.Resources.Tests.GuardDuty;

public class FindingSeverityTests
{
    [Theory]
    [InlineData("9.3", "critical")]
    [InlineData("9.0", "critical")]
    [InlineData("8.9", "high")]
    [InlineData("7", "high")]
    [InlineData("4.0", "medium")]
    [InlineData("1", "low")]
    [InlineData("0.9", null)]
    [InlineData("\"8\"", null)]
    public void Ranges_have_words(string severity, string? word) => Assert.Equal(word, FindingSeverity.Word(Json.Of(severity)));

    [Fact]
    public void No_severity_has_no_word() => Assert.Null(FindingSeverity.Word(Json.None));

    [Theory]
    [InlineData("LOW", 1)]
    [InlineData("medium", 4)]
    [InlineData("High", 7)]
    [InlineData("CRITICAL", 9)]
    [InlineData("ANY", null)]
    [InlineData(null, null)]
    public void Words_stand_for_the_least_of_their_range(string? word, int? from) => Assert.Equal(from, (int?)FindingSeverity.From(Json.Text(word)));
}
