using CartographyPS.Resources;
using WriteDocs;

namespace CartographyPS.Tests.Docs;

/// <summary>The queries on the pages of the resource types and analyses, run against the sample estate.</summary>
public sealed class SampleQueryTests(SampleAws aws) : IClassFixture<SampleAws>
{
    [Fact]
    public void Every_query_in_SQL_finds_something()
    {
        string ledger = aws.NewLedger();
        aws.Run(ledger, "Invoke-CartographySync -Profile accountname* -CloudTrailLookbackHours 24 -SsmPublicParameter /aws/service/bottlerocket").ThrowOnError();

        // Not everything that can be derived has a case in the sample: the queries must be sound.
        Assert.All(AwsAnalyses.Catalog.Analyses, analysis => aws.Run(ledger, "Invoke-CartographyQuery $args[0]", AnalysisQuery.Of(analysis).Sql).ThrowOnError());
        Assert.All(AwsResourceTypes.Catalog.Types, type =>
            Assert.True(aws.Run(ledger, "Invoke-CartographyQuery $args[0]", SampleQuery.Of(type).Sql).ThrowOnError().Output.Count > 0, $"{type.Identifier} finds nothing."));
    }
}
