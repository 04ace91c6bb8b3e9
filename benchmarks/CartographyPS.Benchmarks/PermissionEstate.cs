using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Resources;

namespace CartographyPS.Benchmarks;

/// <summary>
/// An account whose principals have six statements each and whose resources belong to teams: most statements concern what is one team's, some a
/// single resource, some deny. Two roles may do everything.
/// </summary>
internal static class PermissionEstate
{
    public const int StatementsOfEach = 6;

    private const string Account = "123456789012";
    private const int Teams = 1000;

    private static readonly (string Label, string Arn, int Share, string Action)[] Kinds =
    [
        ("AWSS3Bucket", "arn:aws:s3:::{0}", 10, "s3:GetObject"),
        ("AWSDynamoDBTable", $"arn:aws:dynamodb:eu-west-1:{Account}:table/{{0}}", 10, "dynamodb:*Item"),
        ("AWSSecretsManagerSecret", $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:{{0}}", 10, "secretsmanager:GetSecretValue"),
        ("AWSRDSInstance", $"arn:aws:rds:eu-west-1:{Account}:db:{{0}}", 8, "rds:*"),
        ("AWSECSTask", $"arn:aws:ecs:eu-west-1:{Account}:task/{{0}}", 6, "ecs:ExecuteCommand"),
        ("AWSCloudFormationStack", $"arn:aws:cloudformation:eu-west-1:{Account}:stack/{{0}}", 3, "cloudformation:*"),
        ("AWSRedshiftCluster", $"arn:aws:redshift:eu-west-1:{Account}:cluster:{{0}}", 1, "redshift:*"),
        ("AWSEC2Instance", $"arn:aws:ec2:eu-west-1:{Account}:instance/{{0}}", 2, "ssm:StartSession"),
    ];

    private static readonly ScopeId Scope = new(Account, ScopeId.Global, "benchmark");

    /// <summary>Writes the estate.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <param name="principals">The number of roles.</param>
    /// <param name="resources">The number of resources, roles aside.</param>
    /// <param name="changed">The role whose policy differs; -1 for none.</param>
    public static void Write(string path, int principals, int resources, int changed)
    {
        using var ledger = GraphLedger.Open(path, AwsAnalyses.Catalog.Model);
        long run = ledger.BeginRun(new RunInfo("0", "benchmark"));
        using (var writer = ledger.OpenScope(run, Scope))
        {
            Node(writer, "AWSAccount", Account, new());
            foreach (var (label, arn) in Targets(resources)) Owned(writer, label, arn, Resource(label, arn));
            for (int role = 0; role < principals; role++) Role(writer, role, isChanged: role == changed);
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        ledger.EndRun(run, RunStatus.Complete);
    }

    /// <summary>The resources, with their labels.</summary>
    public static IEnumerable<(string Label, string Arn)> Targets(int resources) =>
        from kind in Kinds
        from number in Enumerable.Range(0, resources * kind.Share / Kinds.Sum(one => one.Share))
        select (kind.Label, Format(kind.Arn, $"team{number % Teams}-{number}"));

    // Most buckets have a policy that refuses requests without TLS, most secrets have none.
    private static SortedDictionary<string, object> Resource(string label, string arn)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["arn"] = arn };
        if (label == "AWSSecretsManagerSecret") properties["policy"] = string.Empty;
        if (label == "AWSS3Bucket")
        {
            properties["policy"] = """
                {"Version": "2012-10-17", "Statement": [{"Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                "Resource": ["ARN", "ARN/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
                """.Replace("ARN", arn, StringComparison.Ordinal);
        }
        return properties;
    }

    private static void Role(IScopeWriter writer, int role, bool isChanged)
    {
        string arn = $"arn:aws:iam::{Account}:role/role-{role}";
        string policy = arn + "/inline_policy/p";
        Owned(writer, "AWSRole", arn, new() { ["arn"] = arn });
        Node(writer, "AWSInlinePolicy", policy, new());
        Edge(writer, ("AWSRole", arn), "POLICY", ("AWSInlinePolicy", policy));
        for (int statement = 0; statement < StatementsOfEach; statement++)
        {
            string id = $"{policy}/statement/{statement}";
            Node(writer, "AWSPolicyStatement", id, Statement(role, statement, isChanged));
            Edge(writer, ("AWSInlinePolicy", policy), "STATEMENT", ("AWSPolicyStatement", id));
        }
    }

    private static SortedDictionary<string, object> Statement(int role, int statement, bool isChanged)
    {
        var kind = Kinds[(role + statement) % Kinds.Length];
        int team = ((role * 7) + (isChanged ? 1 : 0)) % Teams;
        bool isAdministrator = role < 2 && statement == 0;
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["effect"] = statement == 4 ? "Deny" : "Allow",
            ["action"] = new[] { isAdministrator ? "*" : kind.Action, "logs:PutLogEvents" },
            ["resource"] = new[] { isAdministrator ? "*" : Format(kind.Arn, statement == 5 ? $"team{team}-{team}" : $"team{team}-*") },
        };
        if (statement == 3) properties["condition"] = """[{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}]""";
        return properties;
    }

    private static void Owned(IScopeWriter writer, string label, string id, SortedDictionary<string, object> properties)
    {
        Node(writer, label, id, properties);
        Edge(writer, ("AWSAccount", Account), "RESOURCE", (label, id));
    }

    private static void Node(IScopeWriter writer, string label, string id, SortedDictionary<string, object> properties)
    {
        properties["id"] = id;
        writer.Add(new NodeContribution
        {
            Part = PartPath.Root,
            Label = label,
            Id = id,
            ExtraLabels = AwsAnalyses.Catalog.Model.ExtraLabels.TryGetValue(label, out var extra) ? extra : [],
            Properties = JsonSerializer.SerializeToUtf8Bytes(properties),
            Owner = true,
        });
    }

    private static void Edge(IScopeWriter writer, (string Label, string Id) from, string type, (string Label, string Id) to) => writer.Add(new EdgeContribution
    {
        Part = PartPath.Root,
        Type = type,
        From = new NodeReference(from.Label, "id", from.Id),
        To = new NodeReference(to.Label, "id", to.Id),
    });

    private static string Format(string pattern, string name) => string.Format(CultureInfo.InvariantCulture, pattern, name);
}
