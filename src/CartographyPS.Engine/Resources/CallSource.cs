using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Resources;

/// <summary>A call to AWS, made once in a scope or once for each row of another source. Its rows are the response's pages.</summary>
internal sealed partial class CallSource : Source
{
    internal CallSource(
        ResourceType type, Source? parent, Operation operation, IReadOnlyList<(string Name, Value Value)> parameters, Batching? batch)
        : base(type, parent, operation.ToString())
    {
        Operation = operation;
        Parameters = parameters;
        Batching = batch;
        ItemName = batch?.Value ?? (parent is null ? null : ItemNames.Of(parent, parameters));
    }

    /// <summary>The operation; for a download a placeholder.</summary>
    public Operation Operation { get; }

    /// <summary>True when it downloads from a URL instead of calling AWS.</summary>
    public bool IsDownload => Operation == DownloadRequest.Operation;

    /// <summary>The call's parameters.</summary>
    public IReadOnlyList<(string Name, Value Value)> Parameters { get; }

    /// <summary>The region that the call goes to; null for the scope's.</summary>
    public Value? CallRegion { get; private set; }

    /// <summary>The name of the call's item in parts and messages; null for a first call.</summary>
    public Value? ItemName { get; private set; }

    /// <summary>True when the item's name was given by <see cref="Named"/>.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>True when the call is made only for rows that name an item; the parameter may be a list (<see cref="InChunks"/>).</summary>
    public bool NeedsItem =>
        ItemName is not null && (IsNamed || Batching is not null || Paging.Chunks is not { } chunks || Parameters[0].Name != chunks.Parameter);

    /// <summary>How rows share a call; null when each row has its own.</summary>
    public Batching? Batching { get; private set; }

    /// <summary>The parameter for each of whose values a first call is made; null when it is made once.</summary>
    public string? SpreadParameter { get; private set; }

    /// <summary>True when equal requests share one response.</summary>
    public bool IsShared { get; private set; }

    /// <summary>True when the response never changes, so that the call is made once for each item.</summary>
    public bool IsOnce { get; private set; }

    /// <summary>How the pages become rows.</summary>
    public Paging Paging { get; private set; } = Paging.EachPage;

    /// <summary>The errors that mean that there is nothing to read.</summary>
    public Absence Absence { get; private set; } = Absence.Never;

    /// <summary>The list of failures in the response; null when it has none.</summary>
    public FailureList? FailureList { get; private set; }

    /// <summary>The job that the call waits for; null for none.</summary>
    public JobWait? Job { get; private set; }

    /// <summary>The call that this one is a fallback for, and whether it has fallbacks itself.</summary>
    public Fallback Fallback { get; private set; } = Fallback.None;
}
