using CartographyPS.Completion;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Tab in the text of a Cypher query.</summary>
public sealed class CypherCompletionTests
{
    [Theory]
    [InlineData("MATCH (n:AWSSQSQ", "AWSSQSQueue")]
    [InlineData("MATCH (:ec2inst", "EC2Instance")]
    [InlineData("MATCH (n:AWSRole|AWSSQSQ", "AWSSQSQueue")]
    [InlineData("MATCH (n:!AWSSQSQ", "AWSSQSQueue")]
    [InlineData("MATCH (a:AWSAccount)-[:HAS_DEADL", "HAS_DEADLETTER_QUEUE")]
    [InlineData("MATCH (a)-[r:RESOURCE|HAS_DEADL", "HAS_DEADLETTER_QUEUE")]
    [InlineData("MATCH (q:AWSSQSQueue) WHERE q.delay_s", "delay_seconds")]
    [InlineData("MATCH (q:SQSQueue) RETURN q.first", "firstseen")]
    [InlineData("MATCH (q:AWSSQSQueue {delay_s", "delay_seconds")]
    [InlineData("MATCH (q:AWSSQSQueue {id: 'x', delay_s", "delay_seconds")]
    [InlineData("MATCH (q) RETURN q.imdsv2req", "imdsv2required")]
    public void Names_are_completed_where_the_query_ends(string query, string expected) => Assert.Contains(expected, Completed(query));

    [Theory]
    [InlineData("MAT")]
    [InlineData("MATCH (n:AWSSQSQueue) RETU")]
    [InlineData("MATCH (AWSSQSQ")]
    [InlineData("RETURN {delay_s")]
    [InlineData("MATCH (q:AWSSQSQueue) WHERE q.imdsv2req")]
    [InlineData("")]
    public void Nothing_is_completed_elsewhere(string query) => Assert.Empty(Completed(query));

    [Theory]
    [InlineData("Invoke-CartographyQuery -Cypher 'MATCH (n:AWSSQSQ", "'MATCH (n:AWSSQSQueue")]
    [InlineData("Invoke-CartographyQuery -Cypher \"MATCH (n:AWSSQSQ", "\"MATCH (n:AWSSQSQueue")]
    [InlineData("Invoke-CartographyQuery -Cypher 'MATCH (n {id: ''x''})-->(:AWSSQSQ", "'MATCH (n {id: ''x''})-->(:AWSSQSQueue")]
    public void The_text_before_is_kept(string line, string expected)
    {
        using var session = PowerShellSession.Open();

        var completions = session.Run("param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText", line).ThrowOnError().Output;

        Assert.Equal([expected], completions.Select(text => text.ToString()));
    }

    private static List<string> Completed(string query)
    {
        var place = CypherPlace.AtEndOf(query);
        return [.. place.Names.Where(name => name.StartsWith(place.Word, StringComparison.OrdinalIgnoreCase))];
    }
}
