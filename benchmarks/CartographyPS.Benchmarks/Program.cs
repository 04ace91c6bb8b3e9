using System.Globalization;
using CartographyPS.Benchmarks;

// Benchmarks of parts, each by its name: ledger [SCOPES] [RESOURCES-PER-SCOPE]
if (args is not ["ledger", ..])
{
    Console.Error.WriteLine("usage: CartographyPS.Benchmarks ledger [SCOPES] [RESOURCES-PER-SCOPE]");
    return 2;
}
int Argument(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
LedgerBenchmark.Run(Argument(1, 40), Argument(2, 2500));
return 0;
