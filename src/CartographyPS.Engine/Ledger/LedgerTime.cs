namespace CartographyPS.Engine.Ledger;

/// <summary>Times as the ledger holds them: milliseconds since 1970, UTC.</summary>
internal static class LedgerTime
{
    /// <summary>A UTC time as milliseconds.</summary>
    public static long ToMilliseconds(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    /// <summary>Milliseconds as a UTC time.</summary>
    public static DateTime FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
