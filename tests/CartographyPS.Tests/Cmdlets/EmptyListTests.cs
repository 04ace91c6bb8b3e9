using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A list that is empty by mistake does not mean everything.</summary>
public sealed class EmptyListTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();
    private readonly string _ledger;

    public EmptyListTests() => _ledger = TestLedger.Make(_directory.File("graph.db"));

    public static TheoryData<string, string> Parameters() => new()
    {
        { "Invoke-CartographySync -WhatIf", "Resource" },
        { "Invoke-CartographySync -WhatIf", "Exclude" },
        { "Invoke-CartographySync -WhatIf", "Region" },
        { "Invoke-CartographySync -WhatIf", "ProfileName" },
        { "Invoke-CartographySync -WhatIf", "SsmPublicParameter" },
        { "Test-CartographyProfile", "ProfileName" },
        { "Test-CartographyProfile", "Region" },
        { "Get-CartographyProfile", "ProfileName" },
        { "Remove-CartographyProfile -WhatIf", "ProfileName" },
        { "Get-CartographyResourceType", "Resource" },
        { "Get-CartographyNode", "Label" },
        { "Get-CartographyNode", "Id" },
        { "Get-CartographyEdge", "Type" },
        { "Get-CartographyEdge", "Id" },
        { "Get-CartographyEdge", "Label" },
        { "Get-CartographyEdge", "FromLabel" },
        { "Get-CartographyEdge", "FromId" },
        { "Get-CartographyEdge", "ToLabel" },
        { "Get-CartographyEdge", "ToId" },
        { "Get-CartographyChange", "Label" },
        { "Update-CartographyAnalysis -WhatIf", "Analysis" },
    };

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_list_without_a_name_is_an_error(string command, string parameter)
    {
        foreach (string value in new[] { "''", "@()", "' , '", "@('a', '')", "@($null)", "$null" })
        {
            var result = _session.Run($"$PSDefaultParameterValues = @{{ '*-Cartography[NECA]*:DatabasePath' = $args[0] }}; {command} -{parameter} {value}", _ledger);

            Assert.Empty(result.Output);
            var error = Assert.Single(result.Errors);
            Assert.Contains("'" + parameter + "'", error.ToString(), StringComparison.Ordinal);
            Assert.True(error.CategoryInfo.Category == System.Management.Automation.ErrorCategory.InvalidData, $"{value}: {error} {error.CategoryInfo}");
        }
    }

    [Theory]
    [InlineData("Get-CartographyChange -Run @()")]
    [InlineData("Get-CartographySync -Run @()")]
    [InlineData("Get-CartographyChange -Kind @()")]
    public void A_list_without_a_number_or_a_kind_is_an_error(string command) =>
        Assert.StartsWith("ParameterArgumentValidationError", Assert.Single(_session.Run(command + " -DatabasePath $args[0]", _ledger).Errors).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Every_list_of_names_is_tried_here()
    {
        var known = Parameters().Select(row => $"{((string)row[0]).Split(' ')[0]} {row[1]}").ToHashSet(StringComparer.Ordinal);

        var lists = _session.Run(
            """
            foreach ($command in Get-Command -Module CartographyPS) {
                $command.Parameters.Values | Where-Object { $_.ParameterType -eq [string[]] -and $_.Name -ne 'Kind' } | ForEach-Object { "$($command.Name) $($_.Name)" }
            }
            """).ThrowOnError().Output.Select(line => line.ToString()).Where(line => !line.EndsWith("Variable", StringComparison.Ordinal));

        Assert.Equal(known.Order(StringComparer.Ordinal), lists.Order(StringComparer.Ordinal));
    }
}
