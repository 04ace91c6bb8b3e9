using System.Diagnostics;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A program that writes credentials to its standard output (<c>credential_process</c>).</summary>
internal sealed class ProcessSource(string command, string profile) : ICredentialSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Origin => $"credential_process of profile {profile}";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        using var process = Start();
        using var registration = cancellationToken.Register(() => End(process));
#pragma warning disable CA2016 // .NET Framework's cannot be cancelled; the registration above ends the process.
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
#pragma warning restore CA2016
        bool ended = await Task.Run(() => process.WaitForExit((int)Patience.TotalMilliseconds), CancellationToken.None).ConfigureAwait(false);
        if (!ended) End(process);
        cancellationToken.ThrowIfCancellationRequested();
        if (!ended) throw new CredentialException($"{Origin} did not end within {Patience.TotalMinutes:0} minutes.");
        if (process.ExitCode != 0) throw new CredentialException($"{Origin} ended with {process.ExitCode}: {(await errors.ConfigureAwait(false)).Trim()}");
        return CredentialJson.Read(await output.ConfigureAwait(false), Origin, version: 1);
    }

    private Process Start()
    {
        var (file, arguments) = CommandLine.Split(command, posix: Path.DirectorySeparatorChar == '/');
        try
        {
            return Process.Start(new ProcessStartInfo(file, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            })!;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new CredentialException($"{Origin} cannot be started: '{file}': {exception.Message}", exception);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself.
        }
    }
}
