namespace CartographyPS.Engine.Ledger;
/// <summary>placeholder until the ledger lands</summary>
internal sealed class LedgerException(string m) : Exception(m);
