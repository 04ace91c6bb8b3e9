using System.Globalization;
using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

// Replaces three scopes repeatedly, each time with other nodes and values, and writes a line after each commit.
var model = new GraphModel { Labels = new Dictionary<string, IReadOnlyList<string>>(), SharedLabels = [], EdgeTypes = [], References = [], Temporal = [] };
using var ledger = GraphLedger.Open(args[0], model, new LedgerOptions { SpillBytes = 256 * 1024 });
long run = ledger.BeginRun(new RunInfo("1.0", "victim"));
for (int pass = 1; ; pass++)
{
    string scope = (pass % 3).ToString(CultureInfo.InvariantCulture);
    using var writer = ledger.OpenScope(run, new ScopeId("111111111111", scope, "test"));
    for (int i = 0; i < 2000; i++)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{scope}-{(pass % 2 * 1000) + i}");
        writer.Add(new NodeContribution
        {
            Part = PartPath.Root,
            Label = "Thing",
            Id = id,
            Properties = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{id}\",\"pass\":{pass},\"scope\":\"{scope}\"}}")),
        });
        writer.Add(new EdgeContribution
        {
            Part = PartPath.Root,
            Type = "KNOWS",
            From = new NodeReference("Thing", "id", id),
            To = new NodeReference("Thing", "id", string.Create(CultureInfo.InvariantCulture, $"{scope}-{(pass % 2 * 1000) + ((i + 1) % 2000)}")),
        });
    }
    writer.Complete(PartPath.Append(PartPath.Root, "once", scope), pass);
    writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
    Console.WriteLine(pass);
}
