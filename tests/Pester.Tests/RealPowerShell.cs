using System.Diagnostics;
using System.Reflection;

namespace CartographyPS.PesterTests;

/// <summary>The PowerShell of .config/dotnet-tools.json, which the build restores, with a home folder of its own.</summary>
internal static class RealPowerShell
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>The folder with the Pester tests.</summary>
    public static string TestFolder { get; } = Path.Combine(Metadata("Repository"), "Pester");

    /// <summary>Runs the Pester tests, or finds them only.</summary>
    /// <exception cref="InvalidOperationException">PowerShell or Pester does not come so far.</exception>
    public static PesterResults RunPester(bool skipRun)
    {
        string folder = Directory.CreateTempSubdirectory("cartographyps-pester-").FullName;
        try
        {
            string results = Path.Combine(folder, "results.json");
            string[] arguments =
            [
                Metadata("PowerShell"), "-NoProfile", "-NonInteractive", "-File", Path.Combine(AppContext.BaseDirectory, "Run.ps1"),
                "-Pester", Metadata("Pester"), "-Path", TestFolder, "-ResultPath", results,
            ];
            string said = Run(skipRun ? [.. arguments, "-SkipRun"] : arguments, folder);
            return File.Exists(results) ? PesterResults.Read(results) : throw new InvalidOperationException("Pester gave no results:\n" + said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string[] arguments, string home)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        Isolate(start.Environment, home);

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"PowerShell did not end within {Limit.TotalMinutes} minutes. It said:\n{output.GetAwaiter().GetResult()}");
        }
    }

    // Neither the user's AWS and Neo4j settings nor the user's files are to decide over tests, or to be changed by them.
    private static void Isolate(IDictionary<string, string?> environment, string home)
    {
        foreach (string name in environment.Keys.Where(IsRead).ToList()) environment.Remove(name);
        foreach (string name in (string[])["HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"]) environment[name] = home;
        environment["NO_PROXY"] = "127.0.0.1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        environment["POWERSHELL_UPDATECHECK"] = "Off";
    }

    private static bool IsRead(string variable) =>
        variable.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("NEO4J_", StringComparison.OrdinalIgnoreCase)
        || variable.Equals("PSModulePath", StringComparison.OrdinalIgnoreCase);

    private static string Metadata(string name) => typeof(RealPowerShell).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;
}
