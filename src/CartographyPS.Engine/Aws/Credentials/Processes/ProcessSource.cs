using System.ComponentModel;
using System.Diagnostics;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Credentials.Processes;

/// <summary>
/// Runs a program that writes credentials to its standard output (<c>credential_process</c>). The program is started without a shell and
/// without a window. Its standard error may hold secrets, so no error repeats it.
/// </summary>
/// <param name="command">The command line.</param>
/// <param name="profile">The profile that names the command.</param>
/// <param name="debug">Writes the program's standard error for a user who asked for it; null to drop it.</param>
internal sealed class ProcessSource(string command, string profile, Action<string>? debug = null) : ICredentialSource
{
    // Credentials with the longest session token have some 5 KB.
    private const int MaxOutput = 256 * 1024;
    private const int MaxErrors = 64 * 1024;
    private static readonly bool Posix = Path.DirectorySeparatorChar == '/';

    private static readonly TimeSpan AfterEnd = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The time limit of the program. 2 minutes unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Origin => $"credential_process of profile {profile}";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string mark = Guid.NewGuid().ToString("N");
        using var process = Start(mark);
        var tree = new ProcessTree(process, mark);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var output = new ProcessOutput(process.StandardOutput.BaseStream, MaxOutput);
        var errors = new ProcessOutput(process.StandardError.BaseStream, MaxErrors);
        var read = Task.WhenAll(output.ReadAsync(timeout.Cancel), errors.ReadAsync());
        timeout.CancelAfter(Timeout);
        try
        {
            await EndOf(process).WithCancellation(timeout.Token).ConfigureAwait(false);
            await ReadRestAsync(read, output, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            tree.End();
            cancellationToken.ThrowIfCancellationRequested();
            if (!output.IsOver) throw CredentialErrors.ProcessTimedOut(Origin, Timeout, Said(errors));
        }
        if (output.IsOver)
        {
            tree.End();
            throw CredentialErrors.ProcessOutputTooLarge(Origin, MaxOutput);
        }
        string said = Said(errors);
        if (process.ExitCode != 0) throw CredentialErrors.ProcessFailed(Origin, process.ExitCode, said);
        return CredentialJson.Read(output.Text.TrimStart((char)0xFEFF), Origin, version: 1);
    }

    // Not to the end of the pipes: a process that the program left behind may hold them. The program's own output is in them already.
    private static async Task ReadRestAsync(Task read, ProcessOutput output, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < AfterEnd && !read.IsCompleted
            && !output.Text.TrimEnd().EndsWith("}", StringComparison.Ordinal); waited += Pause)
        {
            await Task.WhenAny(read, Task.Delay(Pause, cancellationToken)).ConfigureAwait(false);
        }
    }

    private static Task<bool> EndOf(Process process) => Task.Run(() => process.WaitForExit(int.MaxValue));

    private string Said(ProcessOutput errors)
    {
        int lines = errors.Lines;
        if (lines == 0) return "It wrote nothing to its standard error.";
        debug?.Invoke($"{Origin} wrote to its standard error:{Environment.NewLine}{errors.Text}");
        return $"It wrote {lines} {(lines == 1 ? "line" : "lines")} to its standard error, which -Debug shows.";
    }

    private Process Start(string mark)
    {
        var words = Words();
        string file = ProgramPath.Find(words[0], Environment.GetEnvironmentVariable("PATH"), Posix)
            ?? throw CredentialErrors.ProgramNotFound(Origin, words[0]);
        var start = new ProcessStartInfo(file, CommandLine.Join(words.Skip(1)))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment[ProcessTree.Variable] = mark;
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            throw CredentialErrors.ProcessNotStarted(Origin, words[0], exception);
        }
    }

    private IReadOnlyList<string> Words()
    {
        try
        {
            var words = CommandLine.Split(command, Posix);
            return words.Count > 0 && words[0].Length > 0 ? words : throw CredentialErrors.NoProgram(Origin);
        }
        catch (FormatException exception)
        {
            throw CredentialErrors.CommandNotReadable(Origin, exception);
        }
    }
}
