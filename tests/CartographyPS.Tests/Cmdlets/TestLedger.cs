using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Resources;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A ledger with two runs: queues and their account; then a queue changed, one gone, one new.</summary>
internal static class TestLedger
{
    private static readonly ScopeId Accounts = new("111122223333", ScopeId.Global, "account");
    private static readonly ScopeId Queues = new("111122223333", "eu-west-1", "sqs");

    public static string Make(string path)
    {
        using var ledger = GraphLedger.Open(path, AwsAnalyses.Catalog.Model);
        long first = ledger.BeginRun(new RunInfo("0.1.0", "first"));
        Commit(ledger, first, Accounts, Node("AWSAccount", "111122223333", """{"id":"111122223333","inscope":true,"name":"prod"}"""));
        Commit(ledger, first, Queues, Queue("a", """{"delay_seconds":5,"id":"a","name":"alpha"}"""), Queue("b", """{"id":"b","name":"be\"ta\nü"}"""));
        ledger.Record(first, new ScopeId("111122223333", "us-east-1", "sqs"), ScopeStatus.Denied, "AccessDenied");
        ledger.EndRun(first, RunStatus.Partial);

        long second = ledger.BeginRun(new RunInfo("0.1.0", "second"));
        Commit(ledger, second, Queues, Queue("a", """{"delay_seconds":9,"id":"a","name":"alpha"}"""), Queue("c", """{"id":"c","name":"gamma"}"""));
        ledger.EndRun(second, RunStatus.Complete);
        return path;
    }

    private static void Commit(GraphLedger ledger, long run, ScopeId scope, params NodeContribution[] nodes)
    {
        using var writer = ledger.OpenScope(run, scope);
        foreach (var node in nodes)
        {
            writer.Add(node);
            if (node.Label == "AWSSQSQueue")
            {
                writer.Add(new EdgeContribution
                {
                    Part = PartPath.Root,
                    Type = "RESOURCE",
                    From = new NodeReference("AWSAccount", "id", "111122223333"),
                    To = new NodeReference("AWSSQSQueue", "id", node.Id),
                });
            }
        }
        writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
    }

    private static NodeContribution Queue(string id, string properties) => Node("AWSSQSQueue", id, properties);

    private static NodeContribution Node(string label, string id, string properties) => new()
    {
        Part = PartPath.Root,
        Label = label,
        Id = id,
        Owner = true,
        ExtraLabels = label == "AWSSQSQueue" ? ["SQSQueue"] : [],
        Properties = Encoding.UTF8.GetBytes(properties),
    };
}
