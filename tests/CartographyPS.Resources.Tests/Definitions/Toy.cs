using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>A resource type that a test defines, with operations that there are models of.</summary>
internal sealed class Toy : ResourceType
{
    public static readonly Label Thing = new("AWSThing", ["Thing"]);
    public static readonly Label Other = new("AWSOther", []);

    public Toy(Action<Toy> define, Placement placement = Placement.Regional)
        : base("toy", placement, "For a test.") => define(this);

    public static Operation Queues { get; } = new("sqs", "ListQueues");

    public static Operation Attributes { get; } = new("sqs", "GetQueueAttributes");

    public static Operation Keys { get; } = new("kms", "ListKeys");

    public static Operation Grants { get; } = new("kms", "ListGrants");

    public static Operation KeyPairs { get; } = new("ec2", "DescribeKeyPairs");

    public static Operation Clusters { get; } = new("ecs", "ListClusters");

    public static Operation Tasks { get; } = new("ecs", "DescribeTasks");

    public static Operation Images { get; } = new("ec2", "DescribeImages");

    public static Operation Findings { get; } = new("inspector2", "ListFindings");

    public static Operation Threats { get; } = new("guardduty", "ListFindings");

    public static Operation Projects { get; } = new("codebuild", "BatchGetProjects");

    public new CallSource Call(Operation operation, params (string Name, Value Value)[] parameters) => base.Call(operation, parameters);

    public new NodeDefinition Node(Label label, Source source) => base.Node(label, source);

    public new NodeDefinition Annotate(Label label, Source source) => base.Annotate(label, source);

    public new EdgeDefinition Edge(string type, Source source) => base.Edge(type, source);
}
