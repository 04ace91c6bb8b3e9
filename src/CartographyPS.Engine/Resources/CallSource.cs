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

    /// <summary>What is called; of a download what stands for it.</summary>
    public Operation Operation { get; }

    /// <summary>Whether it downloads from a URL rather than call AWS.</summary>
    public bool IsDownload => Operation == DownloadRequest.Operation;

    /// <summary>The call's parameters.</summary>
    public IReadOnlyList<(string Name, Value Value)> Parameters { get; }

    /// <summary>The region that the call goes to; null for the scope's.</summary>
    public Value? CallRegion { get; private set; }

    /// <summary>What names the row that a call is made for, in parts and messages; null for a first call.</summary>
    public Value? ItemName { get; private set; }

    /// <summary>Whether the item's name was given by <see cref="Named"/>.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Whether a row must name an item for the call to be made: the first parameter may be a list (see <see cref="InChunks"/>).</summary>
    public bool NeedsItem =>
        ItemName is not null && (IsNamed || Batching is not null || Paging.Chunks is not { } chunks || Parameters[0].Name != chunks.Parameter);

    /// <summary>How rows share a call; null when each has its own.</summary>
    public Batching? Batching { get; private set; }

    /// <summary>The parameter for each of whose values a first call is made; null when it is made once.</summary>
    public string? SpreadParameter { get; private set; }

    /// <summary>Whether rows that ask the same share one answer.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether its answer never changes, so that it is made once for each item.</summary>
    public bool IsOnce { get; private set; }

    /// <summary>How the pages become rows.</summary>
    public Paging Paging { get; private set; } = Paging.EachPage;

    /// <summary>The errors that say that there is nothing to read.</summary>
    public Absence Absence { get; private set; } = Absence.Never;

    /// <summary>The list of what the call could not give; null where its answer has none.</summary>
    public FailureList? FailureList { get; private set; }

    /// <summary>The job whose end it waits for; null for none.</summary>
    public JobWait? Job { get; private set; }

    /// <summary>Which call it stands in for, and whether one stands in for it.</summary>
    public Fallback Fallback { get; private set; } = Fallback.None;
}
