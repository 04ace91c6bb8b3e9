using System.Globalization;
using CartographyPS.Benchmarks;

const string Usage = """
    usage: CartographyPS.Benchmarks ledger [SCOPES] [RESOURCES-PER-SCOPE]
           CartographyPS.Benchmarks permissions [PRINCIPALS] [RESOURCES]
           CartographyPS.Benchmarks neo4j URI [NODES] [EDGES] [ROUNDS]   (empties the database; NEO4J_USERNAME and NEO4J_PASSWORD to sign in)
           CartographyPS.Benchmarks cypher URI [RESOURCES] [ROUNDS]       (likewise)
    """;

int Argument(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
switch (args)
{
    case ["ledger", ..]:
        LedgerBenchmark.Run(Argument(1, 40), Argument(2, 2500));
        return 0;
    case ["permissions", ..]:
        PermissionBenchmark.Run(Argument(1, 2_000), Argument(2, 50_000));
        return 0;
    case ["permission-estate", var path, ..]:
        PermissionEstate.Write(path, Argument(2, 0), Argument(3, 0), Argument(4, 0));
        return 0;
    case ["neo4j", var uri, ..]:
        await Neo4jBenchmark.RunAsync(uri, Argument(2, 200_000), Argument(3, 300_000), Argument(4, 3));
        return 0;
    case ["cypher", var uri, ..]:
        await CypherBenchmark.RunAsync(uri, Argument(2, 100_000), Argument(3, 7));
        return 0;
    case ["answer", var path, var query]:
        CypherBenchmark.Answer(path, query);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
