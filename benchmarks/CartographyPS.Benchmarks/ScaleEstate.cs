using System.Globalization;
using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Benchmarks;

/// <summary>An estate of instances, each with what its reading states too: about four nodes and five edges.</summary>
internal static class ScaleEstate
{
    private static readonly string[] Extra = ["ComputeInstance", "EC2Instance"];
    private static readonly string Properties = string.Join(',', Enumerable.Range(0, 14).Select(i => $"\"property_{i:00}\":\"value of the property {i}\""));

    public static GraphModel Model { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>
        {
            ["AWSAccount"] = ["id"],
            ["AWSEC2Instance"] = ["id"],
            ["AWSEC2SecurityGroup"] = ["id"],
            ["AWSNetworkInterface"] = ["id"],
            ["AWSSubnet"] = ["id"],
        },
        SharedLabels = Extra,
        EdgeTypes = ["MEMBER_OF_EC2_SECURITY_GROUP", "NETWORK_INTERFACE", "PART_OF_SUBNET", "RESOURCE"],
        References = [],
        Temporal = [],
    };

    public static ScopeId Scope(int number) => new(Account(number), $"region-{number % 4}", "ec2:instance");

    /// <summary>States a scope; one resource in <paramref name="changed"/> differs (0 for none).</summary>
    /// <returns>The number of contributions.</returns>
    public static int State(IScopeWriter writer, int scope, int resources, int changed)
    {
        string account = Account(scope);
        Node(writer, "AWSAccount", account, string.Empty, false, []);
        for (int i = 0; i < resources; i++)
        {
            string id = Id("i", scope, i);
            string networkInterface = Id("eni", scope, i);
            string subnet = Id("subnet", scope, i % 50);
            string group = Id("sg", scope, i % 97);
            string other = Id("sg", scope, (i % 89) + 100);
            Node(writer, "AWSEC2Instance", id, "," + Properties + (changed > 0 && i % changed == 0 ? ",\"state\":\"stopped\"" : string.Empty), true, Extra);
            Node(writer, "AWSNetworkInterface", networkInterface, "," + Properties, false, []);
            Node(writer, "AWSSubnet", subnet, string.Empty, false, []);
            Node(writer, "AWSEC2SecurityGroup", group, string.Empty, false, []);
            Edge(writer, "RESOURCE", ("AWSAccount", account), ("AWSEC2Instance", id));
            Edge(writer, "PART_OF_SUBNET", ("AWSEC2Instance", id), ("AWSSubnet", subnet));
            Edge(writer, "NETWORK_INTERFACE", ("AWSEC2Instance", id), ("AWSNetworkInterface", networkInterface));
            Edge(writer, "MEMBER_OF_EC2_SECURITY_GROUP", ("AWSEC2Instance", id), ("AWSEC2SecurityGroup", group));
            Edge(writer, "MEMBER_OF_EC2_SECURITY_GROUP", ("AWSEC2Instance", id), ("AWSEC2SecurityGroup", other));
        }
        return (resources * 9) + 1;
    }

    private static string Account(int scope) => (100_000_000_000 + (scope / 4)).ToString(CultureInfo.InvariantCulture);

    private static string Id(string prefix, int scope, int number) => $"{prefix}-{scope:x6}{number:x11}";

    private static void Node(IScopeWriter writer, string label, string id, string properties, bool owner, string[] extra) => writer.Add(new NodeContribution
    {
        Part = PartPath.Root,
        Label = label,
        Id = id,
        Owner = owner,
        ExtraLabels = extra,
        Properties = Encoding.UTF8.GetBytes("{\"id\":\"" + id + "\"" + properties + "}"),
    });

    private static void Edge(IScopeWriter writer, string type, (string Label, string Id) from, (string Label, string Id) to) => writer.Add(new EdgeContribution
    {
        Part = PartPath.Root,
        Type = type,
        From = new NodeReference(from.Label, "id", from.Id),
        To = new NodeReference(to.Label, "id", to.Id),
    });
}
