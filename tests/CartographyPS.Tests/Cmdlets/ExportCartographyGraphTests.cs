using System.IO.Compression;
using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

public sealed class ExportCartographyGraphTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();
    private readonly string _ledger;

    public ExportCartographyGraphTests() => _ledger = TestLedger.Make(_directory.File("graph.db"));

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("graph.jsonl")]
    [InlineData("graph.jsonl.gz")]
    public void JSON_Lines_go_to_a_file_that_is_compressed_when_its_name_says_so(string name)
    {
        var file = Assert.IsType<FileInfo>(Assert.Single(Run($"Export-CartographyGraph '{_directory.File(name)}'").ThrowOnError().Output).BaseObject);

        using var stream = file.OpenRead();
        using var reader = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        Assert.Equal(["node", "node", "node", "edge", "edge"], reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[3]));
    }

    [Fact]
    public void CSV_has_a_file_for_each_label_and_each_edge_type()
    {
        var files = Run($"Export-CartographyGraph '{_directory.File("csv")}' -Format Csv | ForEach-Object Name").ThrowOnError().Output;

        Assert.Equal(["AWSAccount.csv", "AWSSQSQueue.csv", "edges.RESOURCE.csv"], files.Select(file => file.ToString()));
    }

    [Theory]
    [InlineData("graph.csv", "", "-Format Csv writes a folder")]
    [InlineData("graph.jsonl", "-ByteOrderMark", "-ByteOrderMark applies only to -Format Csv.")]
    [InlineData("graph.jsonl", "-EscapeFormulas", "-EscapeFormulas applies only to -Format Csv.")]
    public void JSON_Lines_where_CSV_may_be_meant_are_warned_of(string name, string options, string warning)
    {
        Assert.Contains(warning, Assert.Single(Run($"Export-CartographyGraph '{_directory.File(name)}' {options}").ThrowOnError().Warnings), StringComparison.Ordinal);
        Assert.Empty(Run($"Export-CartographyGraph '{_directory.File("folder.csv")}' -Format Csv -ByteOrderMark").ThrowOnError().Warnings);
    }

    [Theory]
    [InlineData("Env:/graph.jsonl", "it belongs to the provider Environment.")]
    [InlineData("graph.jsonl", "it belongs to the provider Environment, because the current location is Env:")]
    public void A_path_of_another_provider_is_refused_with_the_reason(string path, string reason) =>
        Assert.Contains(reason, Assert.Single(Run($"$ExecutionContext.SessionState.Path.SetLocation('Env:/') > $null; Export-CartographyGraph '{path}'").Errors).Exception.Message, StringComparison.Ordinal);

    [Fact]
    public void An_existing_file_is_kept_without_Force()
    {
        string path = _directory.Write("graph.jsonl", "mine");

        var error = Assert.Single(Run($"Export-CartographyGraph '{path}'").Errors);

        Assert.Equal(("ExportExists,CartographyPS.Cmdlets.ExportCartographyGraph", ErrorCategory.ResourceExists), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(path));
        Run($"Export-CartographyGraph '{path}' -Force").ThrowOnError();
        Assert.NotEqual("mine", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("JsonLines")]
    [InlineData("Csv")]
    public void Only_the_owner_may_read_an_export(string format)
    {
        if (OperatingSystem.IsWindows()) return;
        string path = _directory.File(Path.Combine("reports", "graph"));

        var files = Run($"(Export-CartographyGraph '{path}' -Format {format}).FullName").ThrowOnError().Output;

        Assert.NotEmpty(files);
        foreach (var file in files) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.ToString()));
        string folder = Path.GetDirectoryName(files[0].ToString())!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(files.Count, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData("JsonLines", "graph")]
    [InlineData("Csv", "graph/AWSAccount.csv")]
    public void A_link_where_a_file_goes_is_replaced_and_not_followed(string format, string link)
    {
        string other = _directory.Write("other", "another's");
        string path = _directory.File(link);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, other);

        Run($"Export-CartographyGraph '{_directory.File("graph")}' -Format {format} -Force").ThrowOnError();

        Assert.Equal("another's", File.ReadAllText(other));
        Assert.Contains("111122223333", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_to_the_same_file_at_once_are_each_whole()
    {
        string path = _directory.File("graph.jsonl");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var session = PowerShellSession.Open();
            for (int i = 0; i < 5; i++) session.Run($"Export-CartographyGraph '{path}' -Force -DatabasePath '{_ledger}'").ThrowOnError();
        })));

        Assert.Equal(5, File.ReadAllLines(path).Length);
        Assert.DoesNotContain(Directory.GetFiles(_directory.Path), file => Path.GetFileName(file).StartsWith(".cartography-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("JsonLines")]
    [InlineData("Csv")]
    public void A_place_that_cannot_be_written_is_an_error(string format)
    {
        string path = Path.Combine(_directory.Write("file", "text"), "graph");

        var error = Assert.Single(Run($"Export-CartographyGraph '{path}' {format}").Errors);

        Assert.Equal(("ExportNotWritable,CartographyPS.Cmdlets.ExportCartographyGraph", ErrorCategory.WriteError), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Run($"Export-CartographyGraph '{_directory.File("graph.jsonl")}' -WhatIf").ThrowOnError();

        Assert.False(File.Exists(_directory.File("graph.jsonl")));
    }

    private SessionResult Run(string script) => _session.Run("param($Ledger) $PSDefaultParameterValues = @{ '*:DatabasePath' = $Ledger }; " + script, _ledger);
}
