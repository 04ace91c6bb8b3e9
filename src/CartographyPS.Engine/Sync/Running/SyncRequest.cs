using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>What a run is asked to do.</summary>
internal sealed record SyncRequest
{
    /// <summary>Whose accounts: profiles or keys. At least one.</summary>
    public required IReadOnlyList<CredentialRequest> Accounts { get; init; }

    /// <summary>The resource types.</summary>
    public required IReadOnlyList<ResourceType> Types { get; init; }

    /// <summary>The regions, wildcards allowed; none for all that an account has enabled.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The ledger's file.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Whether to take up the newest run, when it did not end, where it was.</summary>
    public bool Resume { get; init; }

    /// <summary>How it reads and writes.</summary>
    public SyncOptions Options { get; init; } = new();

    /// <summary>The module's version, for the ledger's history.</summary>
    public string Version { get; init; } = "0.1.0";
}
