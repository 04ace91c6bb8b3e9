using CartographyPS.Bolt;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

// Neo4jVictim LEDGER URI USER PASSWORD VERSION: publishes the ledger once for each line that it reads, and writes a line after each.
using var database = new BoltDatabase(new BoltDriver(args[1], BoltCredential.Basic(args[2], args[3])), null);
while (Console.ReadLine() is { } line)
{
    using var ledger = LedgerReader.Open(args[0]);
    var options = new Neo4jOptions(Full: line == "full", Touch: true, args[4]);
    await new Neo4jProjection(database, options).PublishAsync(ledger, _ => { }, CancellationToken.None);
    Console.WriteLine("published");
}
