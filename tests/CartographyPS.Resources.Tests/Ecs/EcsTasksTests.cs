using CartographyPS.Resources.Ecs;

namespace CartographyPS.Resources.Tests.Ecs;

public class EcsTasksTests
{
    [Theory]
    [InlineData("service:web", "web")]
    [InlineData("service:", "")]
    [InlineData("family:migrate", null)]
    [InlineData(null, null)]
    public void A_group_may_name_a_service(string? group, string? service) => Assert.Equal(service, EcsTasks.ServiceName(Json.Text(group)));

    [Fact]
    public void A_task_of_no_service_belongs_to_its_cluster()
    {
        Assert.Equal("c", EcsTasks.ClusterWithoutService(Json.Texts("c", "family:migrate")));
        Assert.Equal("c", EcsTasks.ClusterWithoutService(Json.Texts("c", null)));
        Assert.Equal("c", EcsTasks.ClusterWithoutService(Json.Texts("c", "service:")));
        Assert.Null(EcsTasks.ClusterWithoutService(Json.Texts("c", "service:web")));
    }

    [Fact]
    public void Attributes_name_the_architecture()
    {
        Assert.Equal("arm64", EcsTasks.Architecture(Json.Of("""[{"name":"x","value":"y"},{"name":"ecs.cpu-architecture"},{"name":"ecs.cpu-architecture","value":"arm64"}]""")));
        Assert.Null(EcsTasks.Architecture(Json.Of("[]")));
        Assert.Null(EcsTasks.Architecture(Json.None));
    }

    [Fact]
    public void The_attached_network_interface_is_found()
    {
        const string Attachments = """
            [{"type":"Service Connect","details":[{"name":"networkInterfaceId","value":"eni-other"}]},{"type":"ElasticNetworkInterface"},
             {"type":"ElasticNetworkInterface","details":[{"name":"subnetId","value":"subnet-1"},{"name":"networkInterfaceId","value":"eni-1"}]}]
            """;
        Assert.Equal("eni-1", EcsTasks.NetworkInterface(Json.Of(Attachments)));
        Assert.Null(EcsTasks.NetworkInterface(Json.Of("[]")));
        Assert.Null(EcsTasks.NetworkInterface(Json.None));
    }
}
