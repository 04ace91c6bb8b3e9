<#
.SYNOPSIS
    Builds, tests, or installs the module for the current user. Everything here is a plain dotnet command as well.
.EXAMPLE
    ./build.ps1
    Builds: the module is in artifacts/module.
.EXAMPLE
    ./build.ps1 -Test
    Builds and runs the tests (dotnet test).
.EXAMPLE
    ./build.ps1 -Install
    Builds and copies the module to the first folder of $env:PSModulePath.
#>
[CmdletBinding()]
param(
    # Release, as it ships, or Debug.
    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',
    # Compiles the assemblies ahead of time for all platforms, not only for this machine's.
    [switch] $AllPlatforms,
    # Runs the tests.
    [switch] $Test,
    # Runs the Pester tests in this PowerShell.
    [switch] $Pester,
    # Copies the module to where this PowerShell finds it.
    [switch] $Install
)

$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with exit code $LASTEXITCODE." }
}

$platforms = @(if ($AllPlatforms) { '-p:PrecompileFor=all' })
Invoke-DotNet build $PSScriptRoot --configuration $Configuration @platforms
if ($Test) { Invoke-DotNet test $PSScriptRoot --configuration $Configuration --no-build }
if ($Pester) { Invoke-Pester (Join-Path $PSScriptRoot 'Pester') }
if ($Install) {
    $target = ($env:PSModulePath -split [System.IO.Path]::PathSeparator)[0]
    $null = New-Item -ItemType Directory -Path $target -Force
    Copy-Item (Join-Path $PSScriptRoot 'artifacts/module/CartographyPS') $target -Recurse -Force
    "Installed in $target."
}
