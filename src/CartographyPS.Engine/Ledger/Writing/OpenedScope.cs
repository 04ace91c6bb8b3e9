using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>A scope that is being read.</summary>
/// <param name="Id">The scope's id.</param>
/// <param name="Row">Its row in the ledger.</param>
/// <param name="Run">The run.</param>
/// <param name="Opened">When the reading began, UTC.</param>
internal sealed record OpenedScope(ScopeId Id, long Row, long Run, DateTime Opened);
