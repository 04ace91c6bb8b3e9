namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Limits how much of a scope one commit may remove. It trips when a commit would remove more than <paramref name="MaxRemovePercent"/>
/// of the scope's nodes and more than <paramref name="MinimumNodes"/> nodes.
/// </summary>
/// <param name="MaxRemovePercent">0 to 100; 0 allows no removal at all (and then <paramref name="MinimumNodes"/> does not count).</param>
/// <param name="MinimumNodes">The number of nodes that a commit may always remove.</param>
internal readonly record struct DeleteFuse(double MaxRemovePercent, int MinimumNodes)
{
    /// <summary>The default: trips at more than 50 % and more than 20 nodes.</summary>
    public static DeleteFuse Default { get; } = new(50, 20);

    /// <summary>Never trips.</summary>
    public static DeleteFuse Off { get; } = new(100, int.MaxValue);

    /// <summary>Returns true when a commit removes too many of the scope's nodes.</summary>
    public bool Trips(int removed, int before)
    {
        if (removed == 0) return false;
        return MaxRemovePercent <= 0 || (removed > MinimumNodes && removed > before * MaxRemovePercent / 100);
    }
}
