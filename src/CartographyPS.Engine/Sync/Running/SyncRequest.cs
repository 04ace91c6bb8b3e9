using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The request for a run.</summary>
internal sealed record SyncRequest
{
    /// <summary>The accounts, as profiles or keys. At least one.</summary>
    public required IReadOnlyList<CredentialRequest> Accounts { get; init; }

    /// <summary>The resource types.</summary>
    public required IReadOnlyList<ResourceType> Types { get; init; }

    /// <summary>The regions, wildcards allowed; none for all that an account has enabled.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The ledger's file.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>True to resume the newest run if it did not end.</summary>
    public bool Resume { get; init; }

    /// <summary>True to leave the analyses out.</summary>
    public bool SkipAnalyses { get; init; }

    /// <summary>The identifiers of analyses to leave out.</summary>
    public IReadOnlyList<string> ExcludedAnalyses { get; init; } = [];

    /// <summary>The options of the run.</summary>
    public SyncOptions Options { get; init; } = new();

    /// <summary>The module's version, for the ledger's history.</summary>
    public string Version { get; init; } = "0.1.0";
}
