namespace CartographyPS.Engine.Ledger;

/// <summary>What a scope that is derived from the graph was derived from.</summary>
/// <param name="Position">The newest commit that it takes into account.</param>
/// <param name="Definition">The hash of what derived it.</param>
internal sealed record Derivation(long Position, long Definition);
