namespace CartographyPS.Engine.Aws.Limits;

/// <summary>Random numbers for pauses. Thread-safe.</summary>
internal static class Jitter
{
    [ThreadStatic] private static Random? t_random;

    /// <summary>Returns a number from 0 to 1.</summary>
#pragma warning disable CA5394 // Pauses need no cryptographic randomness.
    public static double Next() => (t_random ??= new Random(Guid.NewGuid().GetHashCode())).NextDouble();
#pragma warning restore CA5394
}
