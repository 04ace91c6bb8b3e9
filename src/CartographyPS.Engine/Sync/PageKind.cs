namespace CartographyPS.Engine.Sync;

/// <summary>Pages that bring about as much, and how many of them are under way.</summary>
internal sealed class PageKind
{
    /// <summary>What brings less is not worth waiting for: the many calls for single items.</summary>
    private const int Large = 1_000;

    private bool _isKnown;

    /// <summary>How many contributions a page brings, of late. Nothing waits for what is not known yet: most calls are for single items.</summary>
    public int Usual { get; private set; }

    /// <summary>How many have been asked for and have not come.</summary>
    public int UnderWay { get; private set; }

    /// <summary>Whether a page takes memory that counts.</summary>
    public bool IsLarge => Usual >= Large;

    /// <summary>A page is asked for.</summary>
    public void Ask() => UnderWay++;

    /// <summary>A page has come and brings so many contributions; null when none has.</summary>
    public void Came(int? contributions)
    {
        UnderWay--;
        if (contributions is not { } count) return;
        Usual = _isKnown ? ((3 * Usual) + count) / 4 : count;
        _isKnown = true;
    }
}
