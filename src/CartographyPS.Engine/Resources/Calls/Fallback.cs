namespace CartographyPS.Engine.Resources.Calls;

/// <summary>Which call stands in for which when one is denied.</summary>
/// <param name="For">The call that must have been denied before this one is made; null when it is always made.</param>
/// <param name="Exists">Whether another call stands in for this one; a denial is then no failure.</param>
internal sealed record Fallback(CallSource? For, bool Exists)
{
    /// <summary>Each call stands for itself.</summary>
    public static Fallback None { get; } = new(null, false);
}
