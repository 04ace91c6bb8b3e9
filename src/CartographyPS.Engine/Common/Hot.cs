using System.Runtime.CompilerServices;

namespace CartographyPS.Engine.Common;

/// <summary>What the runtime is to compile at its best at once, since it is called for every value of every answer.</summary>
internal static class Hot
{
    /// <summary>
    /// A sync is over before the runtime's tiers have run their course: it would spend a quarter of its processor time in code that only
    /// counts what is called. (<c>AggressiveOptimization</c>; .NET Standard does not name it, and .NET Framework ignores it.)
    /// </summary>
    public const MethodImplOptions Path = (MethodImplOptions)512;
}
