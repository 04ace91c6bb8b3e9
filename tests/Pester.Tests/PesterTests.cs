namespace CartographyPS.PesterTests;

/// <summary>Each Pester test as a test here: found first, then run with all others in one PowerShell, then looked up.</summary>
public sealed class PesterTests(PesterRun run) : IClassFixture<PesterRun>
{
    // Found by a PowerShell of its own: what is found here and does not run has failed.
    private static readonly Lazy<PesterResults> Found = new(() => RealPowerShell.RunPester(skipRun: true));

    /// <summary>The file and the name of each test.</summary>
    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (var test in Found.Value.Tests) names.Add(test.File, test.Name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_passes(string file, string name)
    {
        var test = run.Results.Find(file, name);

        Assert.True(test is not null, $"{file}: {name} was found, but it was not run.");
        Assert.True(test.Result == "Passed", $"{file}: {name}: {test.Result}\n{test.Message}");
    }

    [Fact]
    public void What_runs_was_found_and_each_has_a_name_of_its_own()
    {
        var found = Found.Value.Tests.Select(test => (test.File, test.Name)).ToList();

        Assert.NotEmpty(found);
        Assert.Equal(found.Distinct(), found);
        Assert.Equal(found, run.Results.Tests.Select(test => (test.File, test.Name)));
    }

    [Fact]
    public void Nothing_fails_outside_of_tests()
    {
        Assert.Empty(Found.Value.Faults);
        Assert.Empty(run.Results.Faults);
    }

    [Fact]
    public void Each_file_has_tests()
    {
        var files = Directory.GetFiles(RealPowerShell.TestFolder, "*.Tests.ps1", SearchOption.AllDirectories).Select(Path.GetFileName);

        Assert.Equal(files.Order(StringComparer.Ordinal), Found.Value.Tests.Select(test => test.File).Distinct().Order(StringComparer.Ordinal));
    }
}
