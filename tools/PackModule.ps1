<#
.SYNOPSIS
    Makes the package of a built module for a gallery, and a file with the SHA-256 of all packages in the folder.
.DESCRIPTION
    The package is made by Compress-PSResource from a copy of the module, whose scripts and assemblies are signed when a certificate is given.
    The built module stays as it is. Returns the package and the file with the hashes, which sha256sum -c reads.
#>
[CmdletBinding()]
param(
    # The folder of the built module, artifacts/module/CartographyPS/<version>.
    [Parameter(Mandatory)]
    [string] $Path,
    # The folder for the package, which is created.
    [Parameter(Mandatory)]
    [string] $Destination,
    # The certificate to sign with. Nothing is signed without it.
    [System.Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,
    # The server of time stamps, so that signatures outlive the certificate.
    [string] $TimestampServer
)

$ErrorActionPreference = 'Stop'

function Assert-Command($Name, $Advice) {
    if (-not (Get-Command $Name -ErrorAction Ignore)) { throw "$Name is missing. $Advice" }
}

# Of the files of others only AWS and Microsoft know whether they should be signed.
function Set-ModuleSignature($Folder) {
    $timestamp = @{}
    if ($TimestampServer) { $timestamp.TimestampServer = $TimestampServer }
    $own = Get-ChildItem $Folder -Recurse -File | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1', '.ps1xml' -or $_.Name -like 'CartographyPS*.dll' }
    foreach ($file in $own) {
        $signature = Set-AuthenticodeSignature $file.FullName -Certificate $Certificate -HashAlgorithm SHA256 @timestamp
        if ("$($signature.Status)" -ne 'Valid') { throw "$($file.Name) cannot be signed: $($signature.StatusMessage)" }
    }
}

Assert-Command Compress-PSResource 'Use PowerShell 7.5 or later, or install Microsoft.PowerShell.PSResourceGet 1.1 or later.'
if ($Certificate) { Assert-Command Set-AuthenticodeSignature 'PowerShell signs on Windows only. Make the package there, or without -Sign.' }

$staging = Join-Path ([System.IO.Path]::GetTempPath()) "cartographyps-package-$([guid]::NewGuid())"
try {
    # The folder has the module's name, as the manifest has.
    $copy = Join-Path $staging 'CartographyPS'
    $null = New-Item -ItemType Directory -Path $staging, $Destination -Force
    Copy-Item $Path $copy -Recurse
    if ($Certificate) { Set-ModuleSignature $copy }

    $made = Join-Path $staging 'made'
    $null = New-Item -ItemType Directory -Path $made
    Compress-PSResource -Path $copy -DestinationPath $made
    $package = Get-ChildItem $made -Filter *.nupkg
    Copy-Item $package.FullName $Destination -Force
    $package = Get-Item (Join-Path $Destination $package.Name)
    # A folder is a repository too, and in it a file whose name starts as a package's is taken for one.
    $sums = Join-Path $Destination 'SHA256SUMS'
    $lines = Get-ChildItem $Destination -Filter *.nupkg | ForEach-Object { "$((Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant())  $($_.Name)`n" }
    [System.IO.File]::WriteAllText($sums, -join $lines)
    $package
    Get-Item $sums
}
finally {
    if (Test-Path $staging) { Remove-Item $staging -Recurse -Force }
}
