namespace CartographyPS.Engine.Resources.Calls;

/// <summary>The relation of a call to its fallbacks, which are made when it is denied.</summary>
/// <param name="For">The call that must have been denied before this one is made; null when this one is always made.</param>
/// <param name="Exists">True when this call has fallbacks. A denial is then not a failure.</param>
internal sealed record Fallback(CallSource? For, bool Exists)
{
    /// <summary>The call is no fallback and has none.</summary>
    public static Fallback None { get; } = new(null, false);
}
