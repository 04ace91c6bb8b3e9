using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Golden;

/// <summary>A simulated AWS whose accounts have been synced once.</summary>
public sealed class SyncedEstate : SimAws
{
    private EstateSync? _sync;

    /// <summary>The graph as JSON Lines.</summary>
    internal string Graph { get; private set; } = "";

    /// <summary>The results of the scopes.</summary>
    internal IReadOnlyList<EstateSync.Result> Results { get; private set; } = [];

    /// <summary>The requests of the sync.</summary>
    internal IReadOnlyList<LoggedRequest> Requests { get; private set; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (SharedFolder.Skip is not null) return;

        _sync = new EstateSync(this);
        Results = _sync.Run(GoldenGraph.Identifiers);
        Requests = await Control.LogAsync();
        Graph = _sync.Export();
    }

    public override async Task DisposeAsync()
    {
        _sync?.Dispose();
        await base.DisposeAsync();
    }
}
