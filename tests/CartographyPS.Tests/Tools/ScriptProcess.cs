using System.Diagnostics;
using System.Text.Json;

namespace CartographyPS.Tests.Tools;

/// <summary>Runs a script in a process of its own through tools/RunScript.</summary>
internal sealed record ScriptProcess(int ExitCode, IReadOnlyList<string> Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <param name="script">The script's text.</param>
    /// <param name="options">RunScript's own options.</param>
    /// <param name="arguments">The script's arguments.</param>
    /// <param name="environment">Environment variables to add.</param>
    /// <returns>The output objects, each as the text of its JSON without quotes.</returns>
    public static async Task<ScriptProcess> Run(string script, IReadOnlyList<string> options, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var directory = new TemporaryDirectory();
        return await RunFile(directory.Write("script.ps1", script), options, arguments, environment);
    }

    /// <summary>As <see cref="Run"/>, for a script that has a file.</summary>
    public static async Task<ScriptProcess> RunFile(string file, IReadOnlyList<string> options, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var runner = Path.Combine(AppContext.BaseDirectory, "RunScript.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[runner, .. options, file, .. arguments]) start.ArgumentList.Add(argument);

        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new ScriptProcess(process.ExitCode, [.. Lines(await output).Select(Text)], await error);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(string json) => JsonDocument.Parse(json).RootElement.ToString();
}
