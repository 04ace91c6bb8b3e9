using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Completion;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("Invoke-CartographySync -Resource s3,ec2:inst", "ec2:instance")]
    [InlineData("Invoke-CartographySync -Resource \"s3,ec2:inst", "\"s3,ec2:instance\"")]
    [InlineData("Invoke-CartographySync -Resource 's3, sqs,ec2:inst", "'s3, sqs,ec2:instance'")]
    [InlineData("Invoke-CartographySync -Exclude 's3,ec2:inst", "'s3,ec2:instance'")]
    [InlineData("Get-CartographyResourceType 's3,ec2:inst", "'s3,ec2:instance'")]
    [InlineData("Invoke-CartographySync -Region 'us-east-1,eu-central-1", "'us-east-1,eu-central-1'")]
    [InlineData("Invoke-CartographySync -ProfileLocation 'CONFIG' -ProfileName 'hub,spo", "'hub,spoke-1'")]
    [InlineData("Set-CartographyProfile a -CredentialSource env", "Environment")]
    [InlineData("Set-CartographyProfile a -StsRegionalEndpoints ", "regional", "legacy")]
    [InlineData("Get-CartographyChange -Kind rem", "Removed")]
    [InlineData("Get-CartographyEdge has_dead", "HAS_DEADLETTER_QUEUE")]
    public void Names_complete(string line, params string[] expected) => Assert.Equal(expected, Complete(line));

    [Theory]
    [InlineData("-Region ")]
    [InlineData("-Region aws")]
    [InlineData("-Region 'eu-west-1,")]
    public void Only_regions_are_offered_as_regions(string parameter)
    {
        var offered = Complete("Invoke-CartographySync " + parameter).Select(text => text.Trim('\'').Split(',')[^1]).ToList();

        Assert.All(offered, region => Assert.Matches("^[a-z]+(-[a-z]+)+-[0-9]+$", region));
        Assert.Equal(parameter.Contains("aws", StringComparison.Ordinal), offered.Count == 0);
    }

    private List<string> Complete(string line)
    {
        line = line.Replace("CONFIG", _directory.Write("config", "[profile hub]\n[profile spoke-1]\n"), StringComparison.Ordinal);
        return [.. _session.Run("param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches | ForEach-Object CompletionText", line).ThrowOnError().Output.Select(text => text.ToString())];
    }
}
