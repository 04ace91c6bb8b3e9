namespace CartographyPS.Engine.Flow;

/// <summary>The typical size of an operation's pages, and how many requests for them are in flight. Not thread-safe.</summary>
internal sealed class PageSizeEstimate
{
    /// <summary>Smaller pages are not worth a wait: most calls are for single items.</summary>
    private const int Large = 1_000;

    private bool _isKnown;

    /// <summary>The number of contributions that a page brings: a moving average, 0 before the first page.</summary>
    public int Contributions { get; private set; }

    /// <summary>The number of pages requested and not yet arrived.</summary>
    public int InFlight { get; private set; }

    /// <summary>Whether a page takes memory that counts. Pages of unknown size do not: most calls are for single items.</summary>
    public bool IsLarge => Contributions >= Large;

    /// <summary>Notes that a page is requested.</summary>
    public void Start() => InFlight++;

    /// <summary>Notes that a page has arrived.</summary>
    /// <param name="contributions">The number of contributions it brings; null when none arrived.</param>
    public void Complete(int? contributions)
    {
        InFlight--;
        if (contributions is not { } count) return;
        Contributions = _isKnown ? ((3 * Contributions) + count) / 4 : count;
        _isKnown = true;
    }
}
