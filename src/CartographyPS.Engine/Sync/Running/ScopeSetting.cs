using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>What a scope is read with, whichever account reads it.</summary>
/// <param name="Priority">Its place in the run: lower numbers go first.</param>
/// <param name="Ledger">Where it is written.</param>
/// <param name="Flow">What bounds memory and orders work.</param>
/// <param name="Options">How it is read and written.</param>
/// <param name="Settings">What types are read by.</param>
/// <param name="Guard">Ends the run when the ledger cannot be written.</param>
internal sealed record ScopeSetting(int Priority, IRunLedger Ledger, ScopeFlow Flow, SyncOptions Options, RunSettings Settings, LedgerGuard Guard);
