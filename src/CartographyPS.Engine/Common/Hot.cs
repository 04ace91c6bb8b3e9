using System.Runtime.CompilerServices;

namespace CartographyPS.Engine.Common;

/// <summary>Marks methods that run for every value of every response: the runtime optimizes them on their first call.</summary>
internal static class Hot
{
    /// <summary>
    /// A sync ends before tiered compilation promotes them: it would spend a quarter of its processor time in unoptimized code that only
    /// counts calls. (<c>AggressiveOptimization</c>; .NET Standard does not name it, and .NET Framework ignores it.)
    /// </summary>
    public const MethodImplOptions Path = (MethodImplOptions)512;
}
