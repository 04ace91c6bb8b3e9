namespace CartographyPS.Resources.Tests.Eks;

public class ClusterTests
{
    private const string Cluster = "arn:aws:eks:us-east-1:111122223333:cluster/c";

    [Fact]
    public async Task What_is_listed_is_there_without_its_details()
    {
        var stated = await Stated.ByAsync("eks", new Dictionary<string, string>
        {
            ["ListClusters"] = """{"clusters":["c"]}""",
            ["ListAccessEntries"] = """{"accessEntries":["arn:aws:iam::111122223333:role/r"]}""",
        });

        Assert.Equal([Cluster], stated.Ids("AWSEKSCluster"));
        Assert.Equal([Cluster + "/access-entry/arn:aws:iam::111122223333:role/r"], stated.Ids("AWSEKSAccessEntry"));
        Assert.Contains(
            $"AWSPrincipal.arn=arn:aws:iam::111122223333:role/r -GRANTED_ACCESS_TO-> AWSEKSAccessEntry.id={Cluster}/access-entry/arn:aws:iam::111122223333:role/r", stated.Edges);
    }
}
