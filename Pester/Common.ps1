# What the tests share. Each file runs it in its BeforeAll: . $PSScriptRoot/Common.ps1
# The variables here are used in the files that run it.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '')]
param()

$Root = Split-Path $PSScriptRoot
$Manifest = (Get-ChildItem (Join-Path $Root 'artifacts/module/CartographyPS/*/CartographyPS.psd1') | Sort-Object LastWriteTime | Select-Object -Last 1).FullName
if (-not $Manifest) { throw 'There is no built module. Build it first: dotnet build' }
Import-Module $Manifest -Force -ErrorAction Stop
$TaskScript = Join-Path (Split-Path $Manifest) 'Invoke-CartographySyncTask.ps1'
$Ansi = [string][char]27

# The command that starts this PowerShell once more. As a .NET tool it has no program of its own on every platform.
$Shell = (Get-Process -Id $PID).Path
$ShellArguments = @(if ([IO.Path]::GetFileNameWithoutExtension($Shell) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })

# Runs this PowerShell in a process of its own; $LASTEXITCODE is its exit code.
function Invoke-Shell { & $Shell @ShellArguments -NoProfile -NonInteractive @args }

# Starts a process whose output is read here. Windows PowerShell has no list of arguments, only a line.
function Start-TextProcess([string] $Path, [string[]] $Arguments) {
    $start = New-Object System.Diagnostics.ProcessStartInfo $Path, (($Arguments | ForEach-Object { '"' + $_ + '"' }) -join ' ')
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    [System.Diagnostics.Process]::Start($start)
}

# Starts this PowerShell in a process of its own that Ctrl+C ends, also where these tests run in the background: a shell lets the processes
# that it puts there ignore it, and theirs do so too.
function Start-InterruptibleShell([string] $Command) {
    $arguments = $ShellArguments + '-NoProfile', '-NonInteractive', '-Command', $Command
    if (-not $IsLinux) { return Start-TextProcess $Shell $arguments }
    Start-TextProcess '/usr/bin/env' (@('--default-signal=INT', $Shell) + $arguments)
}

# Serves the sample estate on a free port. End it with Stop-SimulatedAws.
function Start-SimulatedAws([int] $LatencyMs = 0) {
    $program = Get-ChildItem (Join-Path $Root 'tools/SimulatedAws/bin/*/*/SimulatedAws.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
    $process = Start-TextProcess 'dotnet' $program.FullName, (Join-Path $Root 'samples/estate'), '--latency-ms', $LatencyMs
    $line = $process.StandardOutput.ReadLine()
    if ("$line" -notmatch '^listening on (.+)$') { throw "The simulated AWS does not start: $line $($process.StandardError.ReadToEnd())" }
    [pscustomobject]@{ Endpoint = $Matches[1]; Process = $process }
}

function Stop-SimulatedAws($Server) {
    if (-not $Server -or $Server.Process.HasExited) { return }
    $Server.Process.Kill()
    $Server.Process.WaitForExit()
}

# Makes requests go wrong: Add-AwsFault $server @{ service = 'sqs'; kind = 'denied' }. Clear-AwsFault ends that.
function Add-AwsFault($Server, $Rule) {
    $null = Invoke-RestMethod "$($Server.Endpoint)/__control/faults" -Method Post -ContentType 'application/json; charset=utf-8' -Body (ConvertTo-Json @($Rule) -Compress -Depth 5)
}

function Clear-AwsFault($Server) { $null = Invoke-RestMethod "$($Server.Endpoint)/__control/faults" -Method Delete }

# The number of requests for an operation so far.
function Get-AwsRequestCount($Server, [string] $Operation) {
    [int](Invoke-RestMethod "$($Server.Endpoint)/__control/stats").requests.$Operation
}

# Writes the profiles accountname1 and accountname2, which read the sample estate through the user hub.
function Write-SampleProfile([string] $Path, $Server) {
    $lines = '[profile hub]', 'aws_access_key_id = AKIAEXAMPLEHUB000001', 'aws_secret_access_key = not/a/real/secret+key/of/the/hub/000001',
        "endpoint_url = $($Server.Endpoint)", 'region = eu-central-1'
    foreach ($account in @{ Name = 'accountname1'; Id = '111122223333' }, @{ Name = 'accountname2'; Id = '444455556666' }) {
        $lines += "[profile $($account.Name)]", "role_arn = arn:aws:iam::$($account.Id):role/cartography-read-only", 'source_profile = hub',
            'region = eu-central-1', "endpoint_url = $($Server.Endpoint)", 'max_attempts = 2'
    }
    Set-Content $Path $lines -Encoding Ascii
}

# Waits until something is so; a minute at most, so that a machine that is busy does not fail.
function Wait-Until([scriptblock] $Condition, [string] $What, [scriptblock] $Unless = { $false }) {
    $clock = [Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if (& $Unless) { throw "It ended before $What." }
        if ($clock.Elapsed.TotalSeconds -gt 60) { throw "It did not come to this: $What." }
        [Threading.Thread]::Sleep(20)
    }
}

# The lines that a table or list has on a console of a width.
function Get-Shown([int] $Width) { ($input | Out-String -Width $Width) -replace "$Ansi\[[0-9;]*m" -split '\r?\n' | Where-Object { $_.Trim() } }
