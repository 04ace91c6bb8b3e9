namespace CartographyPS.Engine.Aws.Client;

/// <summary>Random numbers for pauses, from several threads.</summary>
internal static class Jitter
{
    [ThreadStatic] private static Random? t_random;

    /// <summary>A number from 0 to 1.</summary>
#pragma warning disable CA5394 // A pause is no secret.
    public static double Next() => (t_random ??= new Random(Guid.NewGuid().GetHashCode())).NextDouble();
#pragma warning restore CA5394
}
