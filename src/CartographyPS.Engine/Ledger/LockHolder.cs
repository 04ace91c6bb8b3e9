namespace CartographyPS.Engine.Ledger;

/// <summary>Who writes to a ledger.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Machine">The machine's name.</param>
/// <param name="ProcessId">The process on that machine.</param>
/// <param name="Since">When it began, UTC.</param>
/// <param name="Run">The run's number; null when it has not begun one.</param>
internal sealed record LockHolder(string User, string Machine, int ProcessId, DateTime Since, long? Run)
{
    /// <summary>This process, from now.</summary>
    public static LockHolder ThisProcess()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new LockHolder(Environment.UserName, Environment.MachineName, process.Id, DateTime.UtcNow, null);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{User} on {Machine}, process {ProcessId}, since {Since:yyyy-MM-dd HH:mm:ss}Z" + (Run is { } run ? $", run {run}" : string.Empty);
}
