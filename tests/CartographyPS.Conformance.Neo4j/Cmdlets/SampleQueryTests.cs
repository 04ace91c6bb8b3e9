using CartographyPS.Resources;
using CartographyPS.Tests;
using WriteDocs;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>The queries on the pages of the resource types: those in Cypher give what those in SQL give.</summary>
[Collection(CmdletServer.Name)]
public sealed class SampleQueryTests(Neo4jServer server, SampleAws aws)
{
    private const string OnLedger =
        "'Uri', 'Credential' | ForEach-Object { $PSDefaultParameterValues.Remove(\"Invoke-CartographyQuery:Neo4j$_\") }; Invoke-CartographyQuery";

    [Neo4jFact]
    public async Task Every_query_gives_the_same_rows_in_Cypher_as_in_SQL()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        session.Run("Invoke-CartographySync -Profile accountname* -CloudTrailLookbackHours 24 -SsmPublicParameter /aws/service/bottlerocket").ThrowOnError();

        Assert.All(AwsResourceTypes.Catalog.Types, type =>
        {
            var query = SampleQuery.Of(type);
            string[] sql = Rows(session, OnLedger, query.Sql);
            Assert.NotEmpty(sql);
            Assert.Equal(sql, Rows(session, "Invoke-CartographyQuery -Cypher", query.Cypher));
        });
    }

    private static string[] Rows(CmdletSession session, string command, string query) =>
        [.. session.Run($"{command} @'\n{query}\n'@").ThrowOnError().Output.Select(row => string.Join('|', row.Properties.Select(column => column.Value)))];
}
