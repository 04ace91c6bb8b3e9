using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The settings of a scope's reading, whichever account reads it.</summary>
/// <param name="Priority">The scope's place in the run: lower numbers go first.</param>
/// <param name="Ledger">The ledger of the run.</param>
/// <param name="Flow">Bounds memory and orders work.</param>
/// <param name="Options">The options of the run.</param>
/// <param name="Settings">The run's settings for resource types.</param>
/// <param name="Guard">Ends the run when the ledger cannot be written.</param>
internal sealed record ScopeSetting(int Priority, IRunLedger Ledger, ScopeFlow Flow, SyncOptions Options, RunSettings Settings, LedgerGuard Guard);
