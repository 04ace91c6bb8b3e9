<#
.SYNOPSIS
    Runs Invoke-CartographySync for Task Scheduler and ends with an exit code.
.DESCRIPTION
    Task Scheduler passes only text and reads only the exit code. Lists are therefore texts with commas, and errors that do not stop a
    sync count too:
        0  everything was read
        1  nothing was read
        2  some scopes were not read (denied, failed, held); their earlier data is kept
        3  another run holds the ledger
        4  the configuration or the machine is wrong (a profile, a resource type, a region, a path, permissions, a full disk)
        5  everything was read, but the Neo4j database is not up to date; the next sync updates it
    The output is a line for each scope that was not read completely, and a line of totals. -LogPath records all events.
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File Invoke-CartographySyncTask.ps1 -ProfileName 'hub,spoke1' -Resource 'ec2:*,s3' -LogPath C:\Logs\sync.jsonl
#>
[CmdletBinding()]
param(
    # Names of AWS profiles, separated by commas.
    [Alias('Profile')]
    [string] $ProfileName,
    # The single config or credentials file of AWS profiles, instead of the user's files.
    [string] $ProfileLocation,
    # Resource types or wildcards, separated by commas.
    [string] $Resource,
    # Resource types or wildcards to exclude, separated by commas.
    [string] $Exclude,
    # Regions, separated by commas.
    [string] $Region,
    # Another endpoint for all services.
    [string] $EndpointUrl,
    # The ledger's file.
    [string] $DatabasePath,
    # A log file, to which a line of JSON is appended for each event.
    [string] $LogPath,
    # The hours of CloudTrail's management events to read.
    [int] $CloudTrailLookbackHours,
    # The least severity of GuardDuty findings to read: LOW, MEDIUM, HIGH or CRITICAL.
    [string] $GuardDutySeverity,
    # The starts of the names of public SSM parameters to read, separated by commas.
    [string] $SsmPublicParameter,
    # The maximum number of AWS calls in flight.
    [int] $ThrottleLimit,
    # The address, the name and the user of a Neo4j database. The password is in an environment variable: NEO4J_PASSWORD, or another one.
    [string] $Neo4jUri,
    [string] $Neo4jDatabase,
    [string] $Neo4jUser,
    [string] $Neo4jPasswordEnvVar,
    # Keeps lastupdated in Neo4j on nodes and edges that were read without change.
    [switch] $NoTouch,
    # The share of a scope's nodes that one sync may remove, in percent.
    [double] $MaxRemovePercent,
    # Continues the newest run, if it did not end.
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
foreach ($name in 'ProfileName', 'Resource', 'Exclude', 'Region', 'SsmPublicParameter') {
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
# An error of the database does not count as an error of the read.
$syncErrors = @($syncErrors | Where-Object { $_.FullyQualifiedErrorId -notlike 'Neo4j*' })
$pending = @($output | Where-Object { "$($_.Projection)" -in 'Pending', 'Partial' })
$pending | ForEach-Object { "$($_.Database): $($_.Projection). $($_.Message)" }
$results = @($output | Where-Object { $null -ne $_.Status })
$read = @($results | Where-Object { "$($_.Status)" -in 'Complete', 'Unsupported', 'Skipped' })
$incomplete = @($results | Where-Object { "$($_.Status)" -notin 'Complete', 'Unsupported', 'Skipped' })
# Messages may contain text from outside, so they are escaped for the console. Those of errors are escaped already.
$incomplete | ForEach-Object { [CartographyPS.TerminalText]::Show("$($_.Account) $($_.Region) $($_.ResourceType): $($_.Status). $($_.Message)") }
"$($results.Count) scopes: $($read.Count) read, $($incomplete.Count) not or not completely; $($syncErrors.Count) errors."

# The account type makes no call, so it does not prove that anything was read.
$read = @($read | Where-Object ResourceType -ne 'account')
if ($incomplete.Count -eq 0 -and $syncErrors.Count -eq 0) {
    if ($pending.Count -gt 0) { exit $exitCodes.Pending }
    exit $exitCodes.Ok
}
if ($read.Count -gt 0 -or @($incomplete | Where-Object { "$($_.Status)" -eq 'Partial' }).Count -gt 0) { exit $exitCodes.Partial }
if ($results.Count -eq 0 -and $syncErrors.Count -gt 0) { exit (Get-ErrorCode $syncErrors[0]) }
exit $exitCodes.Failed
