<#
.SYNOPSIS
    Runs Invoke-CartographySync for Task Scheduler and ends with an exit code.
.DESCRIPTION
    Task Scheduler passes only text and reads only the exit code. Lists are therefore texts with commas, and errors that do not stop a
    sync count too:
        0  everything was read
        1  nothing was read
        2  some scopes were not read (denied, failed, held), or an analysis failed; their earlier data is kept
        3  another run holds the ledger
        4  the configuration or the machine is wrong (a parameter, a profile, a resource type, a region, a path, permissions, a full disk, the
           address or the password of the Neo4j database)
        5  everything was read, but the Neo4j database is not up to date; the next sync updates it
    The output is a line for each scope that was not read completely, and a line of totals. -LogPath records all events.

    The parameters are those of Invoke-CartographySync with text values:
        -ProfileName (or -Profile)  names of AWS profiles, separated by commas
        -ProfileLocation            the single config or credentials file of AWS profiles, instead of the user's files
        -Resource, -Exclude         resource types or wildcards, separated by commas
        -Region                     regions or wildcards, separated by commas
        -EndpointUrl                another endpoint for all services
        -DatabasePath               the ledger's file
        -LogPath                    a log file, to which a line of JSON is appended for each event
        -CloudTrailLookbackHours, -GuardDutySeverity, -SsmPublicParameter
                                    settings of single resource types
        -ThrottleLimit              the maximum number of AWS calls in flight
        -ReadTimeout                the time limit of one request to AWS, in seconds
        -Neo4jUri, -Neo4jDatabase, -Neo4jUser, -Neo4jPasswordEnvVar
                                    a Neo4j database. -Neo4jResponseTimeout is the wait for one of its messages, in seconds. The password is in an environment variable: NEO4J_PASSWORD, or the one named
        -NoTouch                    keeps lastupdated in Neo4j on nodes and edges that were read without change
        -MaxRemovePercent           the share of a scope's nodes that one sync may remove, in percent
        -SkipAnalysis               leaves the analyses of the graph out
        -Resume                     continues the newest run, if it did not end
        -Force                      accepts any removal
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File Invoke-CartographySyncTask.ps1 -ProfileName 'hub,spoke1' -Resource 'ec2:*,s3' -LogPath C:\Logs\sync.jsonl
#>

# The script itself has no param block: PowerShell would end it with exit code 1 for an unknown parameter or one without a value.
$exitCodes = @{ Ok = 0; Failed = 1; Partial = 2; Locked = 3; Configuration = 4; Pending = 5 }
$configurationErrors = 'InvalidArgument', 'InvalidData', 'ObjectNotFound', 'OpenError', 'WriteError', 'DeviceError'
$databaseConfigurationErrors = 'InvalidArgument', 'AuthenticationError', 'PermissionDenied', 'SecurityError', 'ObjectNotFound', 'NotImplemented'

function Get-ErrorCode($ErrorRecord) {
    if ($ErrorRecord.CategoryInfo.Category -eq 'ResourceBusy') { return $exitCodes.Locked }
    if ("$($ErrorRecord.CategoryInfo.Category)" -in $configurationErrors) { return $exitCodes.Configuration }
    return $exitCodes.Failed
}

function Invoke-SyncTask {
    [CmdletBinding()]
    param(
        [Alias('Profile')]
        [string] $ProfileName,
        [string] $ProfileLocation,
        [string] $Resource,
        [string] $Exclude,
        [string] $Region,
        [string] $EndpointUrl,
        [string] $DatabasePath,
        [string] $LogPath,
        [int] $CloudTrailLookbackHours,
        [string] $GuardDutySeverity,
        [string] $SsmPublicParameter,
        [int] $ThrottleLimit,
        [int] $ReadTimeout,
        [string] $Neo4jUri,
        [string] $Neo4jDatabase,
        [string] $Neo4jUser,
        [string] $Neo4jPasswordEnvVar,
        [int] $Neo4jResponseTimeout,
        [switch] $NoTouch,
        [double] $MaxRemovePercent,
        [switch] $SkipAnalysis,
        [switch] $Resume,
        [switch] $Force
    )

    $arguments = @{}
    foreach ($name in $PSBoundParameters.Keys) { $arguments[$name] = $PSBoundParameters[$name] }
    foreach ($name in 'ProfileName', 'Resource', 'Exclude', 'Region', 'SsmPublicParameter') {
        if ($arguments.ContainsKey($name)) { $arguments[$name] = @($arguments[$name].Split(',').Trim()) -ne '' }
    }

    $syncErrors = @()
    $output = @(Invoke-CartographySync @arguments -ErrorVariable syncErrors -ErrorAction SilentlyContinue)

    $syncErrors | ForEach-Object { "$_" }
    # An error of the database does not count as an error of the read.
    $databaseErrors = @($syncErrors | Where-Object { $_.FullyQualifiedErrorId -like 'Neo4j*' })
    $syncErrors = @($syncErrors | Where-Object { $_.FullyQualifiedErrorId -notlike 'Neo4j*' })
    $pending = @($output | Where-Object { $_.ResourceType -eq 'neo4j' -and $_.Status -ne 'Complete' })
    $pending | ForEach-Object { [CartographyPS.TerminalText]::Show("neo4j: $($_.Status). $($_.Message)") }
    # An analysis, which has no account, does not prove that anything was read; one that failed is among the errors.
    $results = @($output | Where-Object Account)
    $read = @($results | Where-Object Status -in 'Complete', 'Unsupported', 'Skipped')
    $incomplete = @($results | Where-Object Status -notin 'Complete', 'Unsupported', 'Skipped')
    # Messages may contain text from outside, so they are escaped for the console. Those of errors are escaped already.
    $incomplete | ForEach-Object { [CartographyPS.TerminalText]::Show("$($_.Account) $($_.Region) $($_.ResourceType): $($_.Status). $($_.Message)") }
    "Scopes: $($read.Count) read, $($incomplete.Count) not or not completely. Errors: $($syncErrors.Count)."

    # The account type makes no call, so it does not prove that anything was read.
    $read = @($read | Where-Object ResourceType -ne 'account')
    if ($incomplete.Count -eq 0 -and $syncErrors.Count -eq 0) {
        if ($pending.Count -eq 0) { exit $exitCodes.Ok }
        if ($databaseErrors | Where-Object { "$($_.CategoryInfo.Category)" -in $databaseConfigurationErrors }) { exit $exitCodes.Configuration }
        exit $exitCodes.Pending
    }
    if ($read.Count -gt 0 -or $incomplete.Status -contains 'Partial') { exit $exitCodes.Partial }
    if ($results.Count -eq 0 -and $syncErrors.Count -gt 0) { exit (Get-ErrorCode $syncErrors[0]) }
    exit $exitCodes.Failed
}

try {
    Import-Module ([System.IO.Path]::Combine($PSScriptRoot, 'CartographyPS.psd1')) -ErrorAction Stop
    Invoke-SyncTask @args
}
catch [System.Management.Automation.ParameterBindingException] {
    "$_"
    exit $exitCodes.Configuration
}
catch [System.IO.FileNotFoundException], [System.IO.FileLoadException], [System.BadImageFormatException] {
    "$_"
    exit $exitCodes.Configuration
}
catch {
    "$_"
    if ($_.ErrorDetails.RecommendedAction) { $_.ErrorDetails.RecommendedAction }
    exit (Get-ErrorCode $_)
}
