using CartographyPS.Tests.Tools;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>The files that are taken when none is named. Each run has variables and a current folder of its own, in a process of its own.</summary>
public sealed class UsualFilesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public UsualFilesTests()
    {
        Directory.CreateDirectory(_directory.File(".aws"));
        _directory.Write(".aws/config", "[profile trap]\ncredential_process = touch run\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(".", "ConfigFileNotUsable LedgerPathNotUsable")]
    [InlineData("/nonexistent/home", "ProfileNotFound LedgerNotFound")]
    public async Task Without_a_home_folder_nothing_in_the_current_folder_is_read_run_or_written(string home, string errors)
    {
        if (OperatingSystem.IsWindows()) return;

        var told = await RunAsync(
            """
            param($Folder, $Folderless)
            $env:HOME = $Folderless
            function Tried($Command) { try { & $Command 2>&1 | ForEach-Object { $_ } } catch { $_ } }
            $elsewhere = [IO.Directory]::CreateTempSubdirectory().FullName
            $told = @(
                Tried { Get-CartographyProfile }
                Tried { Invoke-CartographySync -Profile trap -Resource sqs -DatabasePath "$elsewhere/graph.db" }
                Tried { Get-CartographySync }
            )
            [IO.Directory]::Delete($elsewhere, $true)
            $told | ForEach-Object { "$($_.FullyQualifiedErrorId)" } | Where-Object { $_ } | ForEach-Object { $_.Split(',')[0] }
            """, home);

        Assert.All(errors.Split(' '), error => Assert.Contains(error, told));
        Assert.Equal([".aws"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName).Where(name => name != "script.ps1"));
    }

    [Fact]
    public async Task A_relative_path_in_a_variable_is_meant_where_the_session_is()
    {
        _directory.Write("mine", "[profile here]\nregion = eu-west-1\n");
        _directory.Write("keys", "[here]\nregion = eu-west-2\n");

        var told = await RunAsync(
            """
            param($Folder)
            [Environment]::CurrentDirectory = [IO.Path]::GetTempPath()
            $env:AWS_CONFIG_FILE = 'mine'
            $env:AWS_SHARED_CREDENTIALS_FILE = './keys'
            Get-CartographyProfile | ForEach-Object { "$($_.ProfileName) $($_.Region)" }
            Set-CartographyProfile here -Region us-east-1 -WarningVariable said -WarningAction SilentlyContinue
            "$said"
            """);

        Assert.Equal("here eu-west-2", told[0]);
        Assert.Contains("keys also sets region of 'here'", told[1], StringComparison.Ordinal);
        Assert.Equal("[profile here]\nregion = us-east-1\n", File.ReadAllText(_directory.File("mine")));
        Assert.Equal("[here]\nregion = eu-west-2\n", File.ReadAllText(_directory.File("keys")));
    }

    private async Task<IReadOnlyList<string>> RunAsync(string script, params string[] arguments)
    {
        int body = script.IndexOf('\n', StringComparison.Ordinal) + 1;
        script = script[..body]
            + "$null = $ExecutionContext.SessionState.Path.SetLocation($Folder); [Environment]::CurrentDirectory = $Folder\n"
            + "$env:AWS_CONFIG_FILE = $env:AWS_SHARED_CREDENTIALS_FILE = $env:XDG_DATA_HOME = $env:AWS_PROFILE = $null\n"
            + script[body..];
        var run = await ScriptProcess.Run(script, [], [_directory.Path, .. arguments]);
        Assert.Equal(string.Empty, run.Error);
        return run.Output;
    }
}
