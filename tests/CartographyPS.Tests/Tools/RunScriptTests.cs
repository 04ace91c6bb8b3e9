namespace CartographyPS.Tests.Tools;

public class RunScriptTests
{
    [Fact]
    public async Task Output_is_JSON_lines_and_the_other_streams_are_text()
    {
        var run = await ScriptProcess.Run(
            """
            param([string]$Name, [switch]$Loud)
            "name $Name $Loud $($args.Count)"
            [pscustomobject]@{ Count = 2; Ratio = 0.5; When = [datetime]::new(2024, 2, 29, 0, 0, 0, [DateTimeKind]::Utc); Tags = 'a', 'b' }
            Get-Command No-Such-Command
            Get-CartographyResourceType sqs | ForEach-Object Identifier
            """,
            [],
            ["-Name", "x y", "-Loud"]);

        Assert.Equal(
            ["name x y True 0", """{"Count":2,"Ratio":0.5,"When":"2024-02-29T00:00:00.0000000Z","Tags":["a","b"]}""", "sqs"],
            run.Output);
        Assert.Contains("No-Such-Command", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Each_warning_is_reported_once()
    {
        var run = await ScriptProcess.Run(
            """
            function Tell { [CmdletBinding()] param() $PSCmdlet.WriteVerbose('why'); $PSCmdlet.WriteWarning('beware') }
            Tell -Verbose
            """,
            [],
            []);

        Assert.Equal(["VERBOSE: why", "WARNING: beware"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("'before'; throw 'bad'", 1)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Command No-Such-Command; exit 0", 1)]
    [InlineData("& { exit 5 }; 'never'", 5)]
    [InlineData("1 / 0; 'goes on'", 0)]
    public async Task Exits_as_pwsh_does(string script, int code)
    {
        var run = await ScriptProcess.Run(script, [], []);

        Assert.Equal(code, run.ExitCode);
    }
}
