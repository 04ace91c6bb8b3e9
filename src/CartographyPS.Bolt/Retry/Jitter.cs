namespace CartographyPS.Bolt.Retry;

/// <summary>Random numbers from 0 to 1 for the delays between attempts. Thread-safe.</summary>
internal static class Jitter
{
    private static readonly Random Random = new();

    internal static double Next()
    {
        lock (Random) return Random.NextDouble();
    }
}
