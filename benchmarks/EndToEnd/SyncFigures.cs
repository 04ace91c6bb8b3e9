namespace EndToEnd;

/// <summary>What one sync, in a process of its own, took and did.</summary>
internal sealed record SyncFigures
{
    /// <summary>How long the import of the module took, in seconds.</summary>
    public double Import { get; init; }

    /// <summary>How long the command took to its first result for a resource type that was asked for, in seconds.</summary>
    public double FirstResult { get; init; }

    /// <summary>How long the command took, in seconds.</summary>
    public double Wall { get; init; }

    /// <summary>The processor time of the command, in seconds.</summary>
    public double Cpu { get; init; }

    /// <summary>The peak of the process's working set, PowerShell's own part included, in MB.</summary>
    public double PeakMegabytes { get; init; }

    /// <summary>The working set before the command, in MB.</summary>
    public double IdleMegabytes { get; init; }

    /// <summary>What the command allocated, in MB.</summary>
    public double AllocatedMegabytes { get; init; }

    /// <summary>How long the garbage collector stopped the command for, in seconds.</summary>
    public double Paused { get; init; }

    /// <summary>Calls that were answered, pages counted one by one.</summary>
    public int Calls { get; init; }

    /// <summary>Nodes that the scopes state.</summary>
    public int Nodes { get; init; }

    /// <summary>Nodes and edges added, changed or removed.</summary>
    public int Writes { get; init; }

    /// <summary>Scopes that did not end as they should: neither complete nor denied a part.</summary>
    public int Bad { get; init; }

    /// <summary>The first error, or what such a scope said; null for none.</summary>
    public string? Error { get; init; }
}
