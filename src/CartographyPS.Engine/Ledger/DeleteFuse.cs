namespace CartographyPS.Engine.Ledger;

/// <summary>
/// How much of a scope one commit may remove. It trips when more than <paramref name="MaxRemovePercent"/> of the scope's nodes and
/// more than <paramref name="MinimumNodes"/> nodes would go.
/// </summary>
/// <param name="MaxRemovePercent">0 to 100; 0 allows no removal at all (and then <paramref name="MinimumNodes"/> does not count).</param>
/// <param name="MinimumNodes">So many may always go.</param>
internal readonly record struct DeleteFuse(double MaxRemovePercent, int MinimumNodes)
{
    /// <summary>More than 50 % and more than 20 nodes.</summary>
    public static DeleteFuse Default { get; } = new(50, 20);

    /// <summary>Never trips.</summary>
    public static DeleteFuse Off { get; } = new(100, int.MaxValue);

    /// <summary>Whether a commit that removes so many of so many nodes is too much.</summary>
    public bool Trips(int removed, int before)
    {
        if (removed == 0) return false;
        return MaxRemovePercent <= 0 || (removed > MinimumNodes && removed > before * MaxRemovePercent / 100);
    }
}
