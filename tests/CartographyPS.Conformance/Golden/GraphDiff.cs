using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Golden;

/// <summary>Compares exported graphs.</summary>
internal static partial class GraphDiff
{
    private static readonly string Docs = typeof(GraphDiff).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Docs").Value!;

    /// <summary>Compares an export with a reference by the shared folder's <c>graphdiff.py</c>, with the differences that are told.</summary>
    internal static async Task<Comparison> CompareAsync(string reference, string export, params string[] options)
    {
        var start = new ProcessStartInfo("python3",
        [
            SharedFolder.Of("compare", "graphdiff.py"), reference, export, "--details", "5",
            "--allow", Path.Combine(Docs, "differences.json"), "--allow", Path.Combine(Docs, "differences.later.json"), .. options,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Comparison(process.ExitCode == 0, report + await errors);
    }

    /// <summary>An export without what tells runs apart.</summary>
    internal static string Stable(string export) => Times().Replace(File.ReadAllText(export), "\"$1\":0");

    [GeneratedRegex("\"(firstseen|lastupdated)\":[0-9]+")]
    private static partial Regex Times();

    /// <summary>How a comparison came out.</summary>
    /// <param name="IsSame">Whether nothing differs that is not told.</param>
    /// <param name="Report">What it says.</param>
    internal sealed record Comparison(bool IsSame, string Report);
}
