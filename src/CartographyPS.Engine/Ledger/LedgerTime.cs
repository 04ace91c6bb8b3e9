namespace CartographyPS.Engine.Ledger;

/// <summary>Times as the ledger holds them: milliseconds since 1970, UTC.</summary>
internal static class LedgerTime
{
    /// <summary>A UTC time as milliseconds.</summary>
    public static long ToMilliseconds(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    /// <summary>Milliseconds as a UTC time.</summary>
    /// <exception cref="LedgerException">There is no such time.</exception>
    public static DateTime FromMilliseconds(long milliseconds)
    {
        try
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw DamagedText.Found(exception);
        }
    }
}
