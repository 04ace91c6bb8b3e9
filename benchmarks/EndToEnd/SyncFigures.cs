namespace EndToEnd;

/// <summary>The measurements of one sync in a process of its own.</summary>
internal sealed record SyncFigures
{
    /// <summary>The time of the module's import, in seconds.</summary>
    public double Import { get; init; }

    /// <summary>The time from the start of the command to its first result for a requested resource type, in seconds.</summary>
    public double FirstResult { get; init; }

    /// <summary>The elapsed time of the command, in seconds.</summary>
    public double Wall { get; init; }

    /// <summary>The processor time of the command, in seconds.</summary>
    public double Cpu { get; init; }

    /// <summary>The peak of the process's working set, including PowerShell's own memory, in MB.</summary>
    public double PeakMegabytes { get; init; }

    /// <summary>The working set before the command, in MB.</summary>
    public double IdleMegabytes { get; init; }

    /// <summary>The memory that the command allocated, in MB.</summary>
    public double AllocatedMegabytes { get; init; }

    /// <summary>The pauses by the garbage collector, in seconds.</summary>
    public double Paused { get; init; }

    /// <summary>The time of each analysis, in seconds.</summary>
    public IReadOnlyDictionary<string, double> Analyses { get; init; } = new Dictionary<string, double>();

    /// <summary>The number of successful calls, counting each page.</summary>
    public int Calls { get; init; }

    /// <summary>Nodes that the scopes state.</summary>
    public int Nodes { get; init; }

    /// <summary>Nodes and edges added, changed or removed.</summary>
    public int Writes { get; init; }

    /// <summary>The number of scopes that are neither complete, nor partial, nor unsupported.</summary>
    public int Bad { get; init; }

    /// <summary>The first error, or the message of such a scope; null for none.</summary>
    public string? Error { get; init; }
}
