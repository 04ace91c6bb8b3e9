using System.Text.Json;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Tests.Ec2;

public class EksClustersTests
{
    private const string Eks = "eks:cluster-name";
    private const string Eksctl = "alpha.eksctl.io/cluster-name";
    private const string Kubernetes = "kubernetes.io/cluster/kube";

    [Theory]
    [InlineData("one", Eks, "one")]
    [InlineData("one", "Name", "node", Eksctl, "one")]
    [InlineData("kube", Kubernetes, "owned")]
    [InlineData("kube", Kubernetes, "")]
    [InlineData("one", Kubernetes, "owned", Eksctl, "two", Eks, "one")]
    [InlineData("two", Kubernetes, "owned", Eksctl, "two")]
    [InlineData("two", Eks, "", Eksctl, "two")]
    [InlineData("a", "kubernetes.io/cluster/b", "shared", "kubernetes.io/cluster/a", "shared")]
    [InlineData(null, "kubernetes.io/cluster/", "owned")]
    [InlineData(null, "EKS:cluster-name", "one")]
    public void Tags_name_the_cluster_by_rank(string? expected, params string[] tags) =>
        Assert.Equal(expected, EksClusters.NameInTags(Tags(tags)));

    [Fact]
    public void No_tags_name_no_cluster()
    {
        Assert.Null(EksClusters.NameInTags(Json.None));
        Assert.Null(EksClusters.NameInTags(Json.Of("[]")));
        Assert.Null(EksClusters.NameInTags(Json.Of($$"""[{"Value":"x"},{"Key":"{{Eks}}"}]""")));
    }

    [Fact]
    public void A_cluster_is_of_its_nodes_account_and_region()
    {
        Assert.Equal(
            "arn:aws:eks:eu-west-1:111122223333:cluster/one", EksClusters.Arn(Json.Texts("one", "aws", "eu-west-1", "111122223333")));
        Assert.Null(EksClusters.Arn(Json.Texts(null, "aws", "eu-west-1", "111122223333")));
    }

    private static JsonElement Tags(string[] tags) => Json.Of(JsonSerializer.Serialize(
        tags.Chunk(2).Select(tag => new { Key = tag[0], Value = tag[1] })));
}
