namespace CartographyPS.Engine.Aws.Client;

/// <summary>AWS's time: a clock that is wrong by more than AWS allows is put right for the signatures, not for the machine.</summary>
internal sealed class ServerClock(Func<DateTimeOffset> clock)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(4);

    // How services say that a signature is not of their time; most of these codes mean other things too.
    private static readonly HashSet<string> Codes =
        ["RequestTimeTooSkewed", "RequestExpired", "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", "RequestInTheFuture"];

    private long _skewTicks;

    /// <summary>The time, UTC.</summary>
    public DateTime Now => clock().UtcDateTime.AddTicks(Interlocked.Read(ref _skewTicks));

    /// <summary>Takes AWS's time from an answer.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="theirs">The answer's time; null when it has none.</param>
    /// <param name="signed">The time that the request was signed with.</param>
    /// <returns>Whether the request's time was wrong and is right now.</returns>
    public bool Correct(string code, DateTimeOffset? theirs, DateTime signed)
    {
        if (theirs is not { } time || !Codes.Contains(code) || (time.UtcDateTime - signed).Duration() <= Allowed) return false;
        Interlocked.Exchange(ref _skewTicks, (time - clock()).Ticks);
        return true;
    }
}
