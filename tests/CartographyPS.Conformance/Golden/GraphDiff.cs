using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Golden;

/// <summary>Compares exported graphs.</summary>
internal static partial class GraphDiff
{
    /// <summary>The project's differences from Cartography, as rules.</summary>
    public static readonly string Rules = Path.Combine(
        typeof(GraphDiff).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Docs").Value!, "differences.json");

    /// <summary>Compares an export with a reference by the shared folder's <c>graphdiff.py</c>, with the project's rules.</summary>
    /// <exception cref="InvalidOperationException">The files or the rules cannot be read.</exception>
    internal static async Task<Comparison> CompareAsync(string reference, string export)
    {
        string differences = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(
                "python3", [SharedFolder.Of("compare", "graphdiff.py"), reference, export, "--details", "0", "--allow", Rules, "--json", differences])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            string report = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode > 1) throw new InvalidOperationException(await errors);

            return new Comparison(
                [.. File.ReadLines(differences).Select(GraphDifference.Of)],
                [.. UnusedRule().Matches(report).Select(rule => int.Parse(rule.Groups["rule"].ValueSpan, provider: null))]);
        }
        finally
        {
            File.Delete(differences);
        }
    }

    /// <summary>Returns an export without the values that differ from run to run.</summary>
    internal static string Stable(string export) => Times().Replace(File.ReadAllText(export), "\"$1\":0");

    [GeneratedRegex("\"(firstseen|lastupdated)\":[0-9]+")]
    private static partial Regex Times();

    [GeneratedRegex(@"^unused rule \S+#(?<rule>\d+):", RegexOptions.Multiline)]
    private static partial Regex UnusedRule();

    /// <summary>The result of a comparison.</summary>
    /// <param name="Differences">All differences.</param>
    /// <param name="UnusedRules">The rules that allow nothing, by their position.</param>
    internal sealed record Comparison(IReadOnlyList<GraphDifference> Differences, IReadOnlyList<int> UnusedRules);
}
