<#
.SYNOPSIS
    Runs the Pester tests, or only finds them, and writes what came of each to a JSON file.
#>
[CmdletBinding()]
param(
    # Pester's manifest.
    [Parameter(Mandatory)] [string] $Pester,
    # The folder with the tests.
    [Parameter(Mandatory)] [string] $Path,
    # The file for the results.
    [Parameter(Mandatory)] [string] $ResultPath,
    # Only finds the tests.
    [switch] $SkipRun
)

$ErrorActionPreference = 'Stop'
Import-Module $Pester

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Run.SkipRun = [bool]$SkipRun
$configuration.Output.Verbosity = if ($SkipRun) { 'None' } else { 'Detailed' }
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration

# What tells the rows of one test apart. Names are expanded only when a test runs, so the data are named instead.
function Get-RowName($Data) {
    if ($Data -is [System.Collections.IDictionary]) { return ($Data.Keys | Where-Object { $Data[$_] -isnot [System.Collections.IDictionary] } | Sort-Object | ForEach-Object { "${_}: $($Data[$_])" }) -join ', ' }
    "$Data"
}

$tests = foreach ($test in $run.Tests) {
    $row = Get-RowName $test.Data
    [ordered]@{
        file = Split-Path $test.ScriptBlock.File -Leaf
        name = ($test.Path -join ' ') + $(if ($row) { " ($row)" })
        result = "$($test.Result)"
        message = ($test.ErrorRecord | ForEach-Object { "$($_.Exception.Message)`n$($_.ScriptStackTrace)" }) -join "`n"
    }
}
# A file that cannot be read, and a block whose setup fails.
$faults = foreach ($part in @($run.Containers) + @($run.FailedBlocks)) {
    if ($part.ErrorRecord) { "$(if ($part.Item) { $part.Item } else { $part.Path -join ' ' }): $(($part.ErrorRecord | ForEach-Object { $_.Exception.Message }) -join "`n")" }
}
[ordered]@{ tests = @($tests); faults = @($faults) } | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ResultPath -Encoding utf8
