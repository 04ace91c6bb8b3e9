using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Import;

public class HelpTests
{
    [Fact]
    public void Every_cmdlet_has_help_with_an_example_and_every_parameter_described_with_its_default()
    {
        using var session = PowerShellSession.Open();

        var lacking = session.Run(
            """
            foreach ($command in Get-Command -Module CartographyPS) {
                $help = Get-Help $command.Name -Full
                # Without a help file, Get-Help makes the synopsis out of the syntax.
                if ($help.Synopsis.Trim() -match "^$($command.Name)" -or -not $help.description) { "$($command.Name): text" }
                if (@($help.examples.example).Count -lt 2) { "$($command.Name): examples" }
                if (@($help.relatedLinks.navigationLink)[0].uri -notlike "https://*/docs/cmdlets/$($command.Name).md") { "$($command.Name): address" }
                $help.parameters.parameter | Where-Object { -not "$($_.defaultValue)".Trim() } | ForEach-Object { "$($command.Name) -$($_.name): default" }
                $described = @($help.parameters.parameter | Where-Object { $_.description.Text }).ForEach({ $_.name })
                $common = [System.Management.Automation.PSCmdlet]::CommonParameters
                $command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $described } | ForEach-Object { "$($command.Name) -$_" }
            }
            """).ThrowOnError().Output;

        Assert.Empty(lacking);
    }

    [Theory]
    [InlineData("about_CartographyPS")]
    [InlineData("about_CartographyCypher")]
    public void The_about_topics_are_found(string name)
    {
        using var session = PowerShellSession.Open();

        var topic = session.Run($"Get-Help {name}").ThrowOnError().Output;

        Assert.Contains("Invoke-Cartography", Assert.Single(topic).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_parses_and_names_only_parameters_that_there_are()
    {
        using var session = PowerShellSession.Open();

        var faults = session.Run(
            """
            foreach ($command in Get-Command -Module CartographyPS) {
                foreach ($example in (Get-Help $command.Name -Full).examples.example) {
                    $errors = $null
                    $ast = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref]$null, [ref]$errors)
                    $errors | ForEach-Object { "$($command.Name): $_" }
                    $uses = $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
                    foreach ($use in $uses) {
                        $name = $use.GetCommandName()
                        if ($name -notlike '*-Cartography*') { continue }
                        $used = Get-Command $name -ErrorAction Ignore
                        if (-not $used) { "$($command.Name): $name"; continue }
                        $known = @($used.Parameters.Keys) + @($used.Parameters.Values.Aliases)
                        $use.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] } |
                            Where-Object { $_.ParameterName -notin $known } | ForEach-Object { "$($command.Name): $name $_" }
                    }
                }
            }
            """).ThrowOnError().Output.Select(fault => fault.ToString());

        Assert.Empty(faults);
    }
}
