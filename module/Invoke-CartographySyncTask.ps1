<#
.SYNOPSIS
    Runs Invoke-CartographySync for Task Scheduler and ends with an exit code that says how it went.
.DESCRIPTION
    Task Scheduler passes text only and looks at nothing but the exit code, so lists are texts with commas here, and errors that do
    not stop a sync still count:
        0  everything was read
        1  nothing was read
        2  some of it was not read (denied, failed, held back); what was known of it stays
        3  another run holds the ledger
        4  the configuration or the machine is wrong (a profile, a resource type, a region, a path, rights, a full disk)
        5  everything was read, but the Neo4j database could not take it; the next sync brings it there
    The output is a line for each scope that was not read completely and one line of totals. -LogPath keeps more.
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File Invoke-CartographySyncTask.ps1 -ProfileName 'hub,spoke1' -Resource 'ec2:*,s3' -LogPath C:\Logs\sync.jsonl
#>
[CmdletBinding()]
param(
    # Names of AWS profiles, separated by commas.
    [Alias('Profile')]
    [string] $ProfileName,
    # The AWS credentials file, when it is not the user's own.
    [string] $ProfileLocation,
    # Resource types or wildcards, separated by commas.
    [string] $Resource,
    # Resource types or wildcards to leave out, separated by commas.
    [string] $Exclude,
    # Regions, separated by commas.
    [string] $Region,
    # Another endpoint for all services.
    [string] $EndpointUrl,
    # The ledger's file.
    [string] $DatabasePath,
    # A file that gets a JSON line for each event.
    [string] $LogPath,
    # The most calls at once.
    [int] $ThrottleLimit,
    # The Neo4j database that gets the graph too, its name and its user; the password is in an environment variable, NEO4J_PASSWORD or another.
    [string] $Neo4jUri,
    [string] $Neo4jDatabase,
    [string] $Neo4jUser,
    [string] $Neo4jPasswordEnvVar,
    # Leaves lastupdated in Neo4j as it is on what was read again without change.
    [switch] $NoTouch,
    # How much of a scope one sync may remove, in percent.
    [double] $MaxRemovePercent,
    # Goes on with a run that was stopped.
    [switch] $Resume,
    # Accepts any removal.
    [switch] $Force
)

Import-Module ([System.IO.Path]::Combine($PSScriptRoot, 'CartographyPS.psd1')) -ErrorAction Stop

$exitCodes = @{ Ok = 0; Failed = 1; Partial = 2; Locked = 3; Configuration = 4; Pending = 5 }
$configurationErrors = 'InvalidArgument', 'InvalidData', 'ObjectNotFound', 'OpenError', 'WriteError', 'DeviceError'

function Get-ErrorCode($ErrorRecord) {
    if ($ErrorRecord.CategoryInfo.Category -eq 'ResourceBusy') { return $exitCodes.Locked }
    if ("$($ErrorRecord.CategoryInfo.Category)" -in $configurationErrors) { return $exitCodes.Configuration }
    return $exitCodes.Failed
}

$arguments = @{}
foreach ($name in $PSBoundParameters.Keys) { $arguments[$name] = $PSBoundParameters[$name] }
foreach ($name in 'ProfileName', 'Resource', 'Exclude', 'Region') {
    if ($arguments.ContainsKey($name)) { $arguments[$name] = @($arguments[$name].Split(',').Trim()) -ne '' }
}

$syncErrors = @()
try {
    $output = @(Invoke-CartographySync @arguments -ErrorVariable syncErrors -ErrorAction SilentlyContinue)
}
catch {
    "$_"
    if ($_.ErrorDetails.RecommendedAction) { $_.ErrorDetails.RecommendedAction }
    exit (Get-ErrorCode $_)
}

$syncErrors | ForEach-Object { "$_" }
# A database that could not take the graph is no fault of the reading.
$syncErrors = @($syncErrors | Where-Object { $_.FullyQualifiedErrorId -notlike 'Neo4j*' })
$pending = @($output | Where-Object { "$($_.Projection)" -in 'Pending', 'Partial' })
$pending | ForEach-Object { "$($_.Database): $($_.Projection). $($_.Message)" }
$results = @($output | Where-Object { $null -ne $_.Status })
$read = @($results | Where-Object { "$($_.Status)" -in 'Complete', 'Unsupported', 'Skipped' })
$incomplete = @($results | Where-Object { "$($_.Status)" -notin 'Complete', 'Unsupported', 'Skipped' })
# Messages may hold text from outside, and this is text for a console. Those of errors are safe to show already.
$incomplete | ForEach-Object { [CartographyPS.TerminalText]::Show("$($_.Account) $($_.Region) $($_.ResourceType): $($_.Status). $($_.Message)") }
"$($results.Count) scopes: $($read.Count) read, $($incomplete.Count) not or not completely; $($syncErrors.Count) errors."

# The account itself needs no call: that it is there is no sign that anything was read.
$read = @($read | Where-Object ResourceType -ne 'account')
if ($incomplete.Count -eq 0 -and $syncErrors.Count -eq 0) {
    if ($pending.Count -gt 0) { exit $exitCodes.Pending }
    exit $exitCodes.Ok
}
if ($read.Count -gt 0 -or @($incomplete | Where-Object { "$($_.Status)" -eq 'Partial' }).Count -gt 0) { exit $exitCodes.Partial }
if ($results.Count -eq 0 -and $syncErrors.Count -gt 0) { exit (Get-ErrorCode $syncErrors[0]) }
exit $exitCodes.Failed
