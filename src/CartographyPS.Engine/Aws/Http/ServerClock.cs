namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Tracks AWS's time. When this machine's clock differs by more than AWS allows, signatures use AWS's time; the machine's clock is not changed.
/// </summary>
internal sealed class ServerClock(Func<DateTimeOffset> clock)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(4);

    // The codes with which services reject the time of a signature. Most of them have other meanings too.
    private static readonly HashSet<string> Codes =
        ["RequestTimeTooSkewed", "RequestExpired", "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", "RequestInTheFuture"];

    private long _skewTicks;

    /// <summary>The time, UTC.</summary>
    public DateTime Now => clock().UtcDateTime.AddTicks(Interlocked.Read(ref _skewTicks));

    /// <summary>Takes AWS's time from an error response.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="theirs">The response's time; null when it has none.</param>
    /// <param name="signed">The time that the request was signed with.</param>
    /// <returns>True when the request's time was wrong and is corrected now.</returns>
    public bool Correct(string code, DateTimeOffset? theirs, DateTime signed)
    {
        if (theirs is not { } time || !Codes.Contains(code) || (time.UtcDateTime - signed).Duration() <= Allowed) return false;
        Interlocked.Exchange(ref _skewTicks, (time - clock()).Ticks);
        return true;
    }
}
