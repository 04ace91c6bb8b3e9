<#
.SYNOPSIS
    Builds, tests, packs, or installs the module for the current user. Everything here is a plain dotnet command as well.
.EXAMPLE
    ./build.ps1
    Builds: the module is in artifacts/module.
.EXAMPLE
    ./build.ps1 -Test
    Builds and runs the tests (dotnet test).
.EXAMPLE
    ./build.ps1 -Install
    Builds and copies the module to the first folder of $env:PSModulePath.
.EXAMPLE
    ./build.ps1 -AllPlatforms -Package
    Builds and makes the package for a gallery in artifacts/package, with its SHA-256.
.EXAMPLE
    ./build.ps1 -AllPlatforms -Package -Sign (Get-ChildItem Cert:\CurrentUser\My -CodeSigningCert)[0]
    The same with signed scripts and assemblies (on Windows).
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
    [switch] $Install,
    # Makes the package for a gallery. Needs PowerShell 7.5 or later, or Microsoft.PowerShell.PSResourceGet 1.1 or later.
    [switch] $Package,
    # The certificate that signs the package's scripts and assemblies.
    [System.Security.Cryptography.X509Certificates.X509Certificate2] $Sign
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
if ($Package) {
    $module = Get-ChildItem (Join-Path $PSScriptRoot 'artifacts/module/CartographyPS') | Sort-Object LastWriteTime | Select-Object -Last 1
    & (Join-Path $PSScriptRoot 'tools/PackModule.ps1') -Path $module.FullName -Destination (Join-Path $PSScriptRoot 'artifacts/package') -Certificate $Sign
}
if ($Install) {
    $target = ($env:PSModulePath -split [System.IO.Path]::PathSeparator)[0]
    $null = New-Item -ItemType Directory -Path $target -Force
    Copy-Item (Join-Path $PSScriptRoot 'artifacts/module/CartographyPS') $target -Recurse -Force
    "Installed in $target."
}
