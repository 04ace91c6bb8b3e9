namespace CartographyPS.Bolt.Retry;

/// <summary>Chance for the waits between attempts, from any thread.</summary>
internal static class Jitter
{
    private static readonly Random Random = new();

    internal static double Next()
    {
        lock (Random) return Random.NextDouble();
    }
}
