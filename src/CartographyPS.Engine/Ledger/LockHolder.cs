namespace CartographyPS.Engine.Ledger;

/// <summary>The process that writes to a ledger.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Machine">The machine's name.</param>
/// <param name="ProcessId">The process id on that machine.</param>
/// <param name="Since">When it took the lock, UTC.</param>
/// <param name="Run">The number of its run; null before it has begun one.</param>
internal sealed record LockHolder(string User, string Machine, int ProcessId, DateTime Since, long? Run)
{
    /// <summary>Returns this process as the holder from now on.</summary>
    public static LockHolder ThisProcess()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new LockHolder(Environment.UserName, Environment.MachineName, process.Id, DateTime.UtcNow, null);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{User} on {Machine}, process {ProcessId}, since {Since:yyyy-MM-dd HH:mm:ss}Z" + (Run is { } run ? $", run {run}" : string.Empty);
}
