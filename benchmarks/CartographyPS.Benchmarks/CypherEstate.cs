using System.Globalization;
using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Benchmarks;

/// <summary>
/// An estate to query: accounts with networks, instances, volumes, security groups with rules, roles with policies, buckets and tags. Of
/// every ten resources four are instances.
/// </summary>
internal sealed class CypherEstate(string path, int resources)
{
    private const int Accounts = 20;

    private static readonly string[] Regions = ["eu-central-1", "eu-west-1", "us-east-1", "us-west-2"];
    private static readonly string[] Sizes = ["t3.micro", "t3.large", "m7g.xlarge", "c7g.2xlarge"];
    private static readonly string[] Actions = ["s3:GetObject", "s3:PutObject", "ec2:DescribeInstances", "iam:PassRole", "sqs:SendMessage", "kms:Decrypt", "*"];

    public static GraphModel Model { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>
        {
            ["AWSAccount"] = ["id", "name"],
            ["AWSVpc"] = ["id", "region"],
            ["AWSEC2Subnet"] = ["id", "region", "cidr_block"],
            ["AWSEC2Instance"] = ["id", "arn", "region", "state", "instancetype", "launchtime", "publicipaddress", "imageid", "description"],
            ["AWSEBSVolume"] = ["id", "size", "encrypted", "region"],
            ["AWSEC2SecurityGroup"] = ["id", "name", "region"],
            ["AWSIpPermissionInbound"] = ["id", "protocol", "fromport", "toport"],
            ["AWSIpRange"] = ["id", "range"],
            ["AWSRole"] = ["id", "arn", "name"],
            ["AWSManagedPolicy"] = ["id", "name"],
            ["AWSPolicyStatement"] = ["id", "effect", "action", "resource"],
            ["AWSS3Bucket"] = ["id", "name", "region", "anonymous_access"],
            ["AWSTag"] = ["id", "key", "value"],
        },
        SharedLabels = ["AWSPrincipal", "EC2Instance", "S3Bucket"],
        EdgeTypes =
        [
            "ASSUMES", "ATTACHED_TO", "MEMBER_OF_AWS_VPC", "MEMBER_OF_EC2_SECURITY_GROUP", "MEMBER_OF_IP_RULE", "PART_OF_SUBNET", "POLICY", "RESOURCE", "STATEMENT", "TAGGED",
        ],
        References = [("AWSRole", "arn"), ("AWSEC2Instance", "arn")],
        Temporal = [("AWSEC2Instance", "launchtime")],
        ExtraLabels = new Dictionary<string, IReadOnlyList<string>> { ["AWSEC2Instance"] = ["EC2Instance"], ["AWSRole"] = ["AWSPrincipal"], ["AWSS3Bucket"] = ["S3Bucket"] },
    };

    public string Path => path;

    /// <summary>Writes the estate into the ledger.</summary>
    public void Write()
    {
        using var ledger = GraphLedger.Open(path, Model);
        long run = ledger.BeginRun(new RunInfo("0", "benchmark"));
        using (var writer = ledger.OpenScope(run, new ScopeId("100000000000", ScopeId.Global, "bench")))
        {
            State(writer);
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        ledger.EndRun(run, RunStatus.Complete);
    }

    private void State(IScopeWriter writer)
    {
        for (int i = 0; i < Accounts; i++) Node(writer, "AWSAccount", Account(i), $"\"name\":\"account-{i}\"");
        Node(writer, "AWSIpRange", "0.0.0.0/0", "\"range\":\"0.0.0.0/0\"");
        for (int i = 0; i < 50; i++) Node(writer, "AWSIpRange", $"10.{i}.0.0/16", $"\"range\":\"10.{i}.0.0/16\"");
        for (int i = 0; i < 100; i++) Node(writer, "AWSTag", $"team:{i}", $"\"key\":\"team\",\"value\":\"{i}\"");
        int tenth = resources / 10;
        for (int i = 0; i < tenth / 50; i++) Network(writer, i);
        for (int i = 0; i < tenth / 2; i++) Group(writer, i);
        for (int i = 0; i < tenth / 2; i++) Role(writer, i);
        for (int i = 0; i < tenth * 4; i++) Instance(writer, i);
        for (int i = 0; i < tenth * 3; i++) Volume(writer, i);
        for (int i = 0; i < tenth; i++) Bucket(writer, i);
    }

    private static void Network(IScopeWriter writer, int i)
    {
        Node(writer, "AWSVpc", $"vpc-{i}", $"\"region\":\"{Regions[i % 4]}\"");
        Owned(writer, i, "AWSVpc", $"vpc-{i}");
        for (int s = 0; s < 4; s++)
        {
            string subnet = $"subnet-{(i * 4) + s}";
            Node(writer, "AWSEC2Subnet", subnet, $"\"cidr_block\":\"10.{i % 256}.{s}.0/24\",\"region\":\"{Regions[i % 4]}\"");
            Owned(writer, i, "AWSEC2Subnet", subnet);
            Edge(writer, "MEMBER_OF_AWS_VPC", ("AWSEC2Subnet", subnet), ("AWSVpc", $"vpc-{i}"));
        }
    }

    private static void Group(IScopeWriter writer, int i)
    {
        Node(writer, "AWSEC2SecurityGroup", $"sg-{i}", $"\"name\":\"group-{i % 300}\",\"region\":\"{Regions[i % 4]}\"");
        Owned(writer, i, "AWSEC2SecurityGroup", $"sg-{i}");
        string rule = $"sg-{i}/tcp";
        Node(writer, "AWSIpPermissionInbound", rule, string.Create(CultureInfo.InvariantCulture, $"\"fromport\":{(i % 5) * 100},\"protocol\":\"tcp\",\"toport\":{((i % 5) * 100) + 80}"));
        Edge(writer, "MEMBER_OF_EC2_SECURITY_GROUP", ("AWSIpPermissionInbound", rule), ("AWSEC2SecurityGroup", $"sg-{i}"));
        Edge(writer, "MEMBER_OF_IP_RULE", ("AWSIpRange", i % 20 == 0 ? "0.0.0.0/0" : $"10.{i % 50}.0.0/16"), ("AWSIpPermissionInbound", rule));
    }

    private static void Role(IScopeWriter writer, int i)
    {
        string arn = RoleArn(i);
        Node(writer, "AWSRole", arn, $"\"arn\":\"{arn}\",\"name\":\"role-{i}\"", "AWSPrincipal");
        Owned(writer, i, "AWSRole", arn);
        string policy = $"policy-{i % 1000}";
        Node(writer, "AWSManagedPolicy", policy, $"\"name\":\"{policy}\"");
        Edge(writer, "POLICY", ("AWSRole", arn), ("AWSManagedPolicy", policy));
        for (int s = 0; s < 3; s++)
        {
            string statement = $"{policy}/{s}";
            Node(writer, "AWSPolicyStatement", statement, $"\"action\":[\"{Actions[(i % 1000) % 7]}\",\"{Actions[((i % 1000) + s) % 6]}\"],\"effect\":\"{(s == 2 ? "Deny" : "Allow")}\",\"resource\":[\"*\"]");
            Edge(writer, "STATEMENT", ("AWSManagedPolicy", policy), ("AWSPolicyStatement", statement));
        }
    }

    private void Instance(IScopeWriter writer, int i)
    {
        string id = $"i-{i:x17}";
        string address = i % 10 == 0 ? $",\"publicipaddress\":\"198.51.{i / 256 % 256}.{i % 256}\"" : string.Empty;
        Node(
            writer, "AWSEC2Instance", id,
            $"\"arn\":\"arn:aws:ec2:{Regions[i % 4]}:{Account(i)}:instance/{id}\",\"description\":\"an instance of the application {i % 500} in its production environment\",\"imageid\":\"ami-{i % 40}\",\"instancetype\":\"{Sizes[i % 3]}\",\"launchtime\":\"202{i % 6}-0{(i % 9) + 1}-11T08:00:00Z\"{address},\"region\":\"{Regions[i % 4]}\",\"state\":\"{(i % 7 == 0 ? "stopped" : "running")}\"",
            "EC2Instance");
        Owned(writer, i, "AWSEC2Instance", id);
        int tenth = resources / 10;
        Edge(writer, "PART_OF_SUBNET", ("AWSEC2Instance", id), ("AWSEC2Subnet", $"subnet-{i % (tenth / 50 * 4)}"));
        Edge(writer, "MEMBER_OF_EC2_SECURITY_GROUP", ("AWSEC2Instance", id), ("AWSEC2SecurityGroup", $"sg-{i % (tenth / 2)}"));
        Edge(writer, "MEMBER_OF_EC2_SECURITY_GROUP", ("AWSEC2Instance", id), ("AWSEC2SecurityGroup", $"sg-{i * 7 % (tenth / 2)}"));
        if (i % 2 == 0) Edge(writer, "ASSUMES", ("AWSEC2Instance", id), ("AWSRole", RoleArn(i % (tenth / 2))));
        if (i % 3 == 0) Edge(writer, "TAGGED", ("AWSEC2Instance", id), ("AWSTag", $"team:{i % 100}"));
    }

    private void Volume(IScopeWriter writer, int i)
    {
        Node(writer, "AWSEBSVolume", $"vol-{i}", string.Create(CultureInfo.InvariantCulture, $"\"encrypted\":{(i % 5 == 0 ? "false" : "true")},\"region\":\"{Regions[i % 4]}\",\"size\":{8 << (i % 8)}"));
        Owned(writer, i, "AWSEBSVolume", $"vol-{i}");
        Edge(writer, "ATTACHED_TO", ("AWSEBSVolume", $"vol-{i}"), ("AWSEC2Instance", $"i-{i % (resources / 10 * 4):x17}"));
    }

    private static void Bucket(IScopeWriter writer, int i)
    {
        Node(writer, "AWSS3Bucket", $"bucket-{i}", $"\"anonymous_access\":{(i % 100 == 0 ? "true" : "false")},\"name\":\"bucket-{i}\",\"region\":\"{Regions[i % 4]}\"", "S3Bucket");
        Owned(writer, i, "AWSS3Bucket", $"bucket-{i}");
        if (i % 4 == 0) Edge(writer, "TAGGED", ("AWSS3Bucket", $"bucket-{i}"), ("AWSTag", $"team:{i % 100}"));
    }

    private static string Account(int i) => (100_000_000_000 + (i % Accounts)).ToString(CultureInfo.InvariantCulture);

    private static string RoleArn(int i) => $"arn:aws:iam::{Account(i)}:role/role-{i}";

    private static void Owned(IScopeWriter writer, int i, string label, string id) => Edge(writer, "RESOURCE", ("AWSAccount", Account(i)), (label, id));

    // Names in the order of their bytes, as the ledger stores them.
    private static void Node(IScopeWriter writer, string label, string id, string properties, params string[] extra)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["id"] = $"\"{id}\"" };
        using (var document = System.Text.Json.JsonDocument.Parse("{" + properties + "}"))
        {
            foreach (var member in document.RootElement.EnumerateObject()) members[member.Name] = member.Value.GetRawText();
        }
        writer.Add(new NodeContribution
        {
            Part = PartPath.Root,
            Label = label,
            Id = id,
            Owner = true,
            ExtraLabels = extra,
            Properties = Encoding.UTF8.GetBytes("{" + string.Join(",", members.Select(member => $"\"{member.Key}\":{member.Value}")) + "}"),
        });
    }

    private static void Edge(IScopeWriter writer, string type, (string Label, string Id) from, (string Label, string Id) to) => writer.Add(new EdgeContribution
    {
        Part = PartPath.Root,
        Type = type,
        From = new NodeReference(from.Label, "id", from.Id),
        To = new NodeReference(to.Label, "id", to.Id),
    });
}
