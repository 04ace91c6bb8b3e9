using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Model;

public sealed class ShapeTests
{
    private static readonly Shape Instances = ApiModels.Operation("ec2", "DescribeInstances").Output;

    [Theory]
    [InlineData("Reservations", ShapeKind.List)]
    [InlineData("Reservations[]", ShapeKind.Structure)]
    [InlineData("Reservations[].Instances[].State.Name", ShapeKind.String)]
    [InlineData("Reservations[].Instances[].State.Code", ShapeKind.Integer)]
    [InlineData("Reservations[].Instances[].LaunchTime", ShapeKind.Timestamp)]
    [InlineData(".", ShapeKind.Structure)]
    internal void Follows_paths(string path, ShapeKind kind) => Assert.Equal(kind, Instances.Resolve(path).Kind);

    [Fact]
    public void Accepts_any_key_of_a_map() =>
        Assert.Equal(ShapeKind.String, ApiModels.Operation("sqs", "GetQueueAttributes").Output.Resolve("Attributes.QueueArn").Kind);

    [Theory]
    [InlineData("Reservations[].Instances[].Stat", "State")]
    [InlineData("Reservations[].instances[]", "Instances")]
    [InlineData("Reservation[]", "Reservations")]
    [InlineData("Reservations[].Instances[].PublicIPAddress", "PublicIpAddress")]
    public void Names_the_most_similar_member(string path, string meant)
    {
        var exception = Assert.Throws<ArgumentException>(() => Instances.Resolve(path));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(meant, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reservations[].OwnerId[]")]
    [InlineData("Reservations.Instances")]
    [InlineData("Reservations[].OwnerId.Name")]
    public void Refuses_a_path_through_a_scalar(string path) => Assert.Throws<ArgumentException>(() => Instances.Resolve(path));
}
