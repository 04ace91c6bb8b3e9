using System.Text.Json;

namespace CartographyPS.PesterTests;

/// <summary>What Pester found, or what came of it.</summary>
/// <param name="Tests">The tests; a test with data is several.</param>
/// <param name="Faults">What is wrong outside of tests: a file that cannot be read, a setup that fails.</param>
internal sealed record PesterResults(IReadOnlyList<PesterTest> Tests, IReadOnlyList<string> Faults)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file that Run.ps1 wrote.</summary>
    public static PesterResults Read(string path) => JsonSerializer.Deserialize<PesterResults>(File.ReadAllText(path), Json)!;

    /// <summary>The result of one test; null when it is not there.</summary>
    public PesterTest? Find(string file, string name) => Tests.SingleOrDefault(test => test.File == file && test.Name == name);
}
