namespace CartographyPS.Engine.Ledger;

/// <summary>Describes a run for the history.</summary>
/// <param name="Version">The module's version.</param>
/// <param name="Request">The requested accounts and resource types, as text.</param>
/// <param name="Started">When the run began, UTC; null for now.</param>
internal sealed record RunInfo(string Version, string Request, DateTime? Started = null);
