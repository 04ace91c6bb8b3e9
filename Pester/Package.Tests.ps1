#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# The package, from the built module to one that is installed from a repository, imported by name, and removed.
BeforeDiscovery { $canPack = [bool](Get-Command Compress-PSResource -ErrorAction Ignore) }
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $pack = Join-Path $Root 'tools/PackModule.ps1'
    $module = Split-Path $Manifest
    $version = Split-Path $module -Leaf
}

Describe 'The manifest' {
    It 'says what the module does, where it comes from and what it consists of' {
        $data = Test-ModuleManifest $Manifest
        $data.Description.Length | Should -BeGreaterThan 200
        $data.ProjectUri, $data.LicenseUri, $data.ReleaseNotes | ForEach-Object { "$_" | Should -Match '^https://' }
        $data.LicenseUri.AbsoluteUri | Should -BeLike '*/LICENSE'
        $data.Tags | Should -Contain 'PSEdition_Desktop'
    }

    It 'lists every file of the module and no other' {
        $listed = (Import-PowerShellDataFile $Manifest).FileList | Sort-Object
        $there = Get-ChildItem $module -Recurse -File | ForEach-Object { $_.FullName.Substring($module.Length + 1).Replace('\', '/') } | Sort-Object
        $listed | Should -Be $there
    }
}

Describe 'The notices of third parties' {
    It 'name every file that is not the module''s own' {
        $notices = Get-Content (Join-Path $module 'THIRD-PARTY-NOTICES.txt') -Raw
        $foreign = Get-ChildItem $module -Recurse -File | Where-Object { $_.Extension -in '.dll', '.so', '.dylib' -and $_.Name -notlike 'CartographyPS*' }
        $foreign.Count | Should -BeGreaterThan 10
        foreach ($name in $foreign.Name | Select-Object -Unique) { $notices | Should -Match "(?m)(^|, )$([regex]::Escape($name))(:|,|$)" }
    }
}

Describe 'The package' -Skip:(-not $canPack) {
    BeforeAll {
        $folder = Join-Path $TestDrive 'repository'
        $made = @(& $pack -Path $module -Destination $folder)
        $name = "cartographyps-test-$([guid]::NewGuid())"
    }
    AfterAll { if (Get-PSResourceRepository $name -ErrorAction Ignore) { Unregister-PSResourceRepository $name } }

    It 'has its SHA-256 beside it' {
        $made.Name | Should -Be "CartographyPS.$version.nupkg", 'SHA256SUMS'
        $hash, $file = (Get-Content $made[1].FullName) -split '  '
        $file | Should -Be $made[0].Name
        $hash | Should -Be (Get-FileHash $made[0].FullName -Algorithm SHA256).Hash
    }

    It 'is installed from a folder, imported by name, used and removed' {
        Register-PSResourceRepository $name -Uri $folder -Trusted
        Install-PSResource CartographyPS -Repository $name -Scope CurrentUser
        $modulePath = $env:PSModulePath
        try {
            $installed = Get-PSResource CartographyPS
            $installed.Version | Should -Be $version
            # PowerShell looks below XDG_DATA_HOME, and PSResourceGet installs below HOME only.
            $env:PSModulePath = $installed.InstalledLocation + [IO.Path]::PathSeparator + $modulePath
            $said = Invoke-Shell -Command 'Import-Module CartographyPS; (Get-Module CartographyPS).ModuleBase; @(Get-CartographyResourceType ec2:instance).Identifier; (Get-Help Get-CartographyNode).Synopsis'
            $LASTEXITCODE | Should -Be 0
            $said[0] | Should -Not -BeLike "$Root*"
            Split-Path $said[0] -Leaf | Should -Be $version
            $said[1..2] | Should -Be 'ec2:instance', 'Reads nodes of the graph: the resources that were synced.'
        }
        finally {
            $env:PSModulePath = $modulePath
            Uninstall-PSResource CartographyPS
        }
        Get-PSResource CartographyPS -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'A signed package' -Skip:(-not $canPack) {
    BeforeAll {
        $key = [System.Security.Cryptography.RSA]::Create(2048)
        $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=test', $key, 'SHA256', [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $certificate = $request.CreateSelfSigned([DateTimeOffset]::UtcNow.AddDays(-1), [DateTimeOffset]::UtcNow.AddDays(1))
    }
    AfterAll { $certificate.Dispose(); $key.Dispose() }

    It 'cannot be made where PowerShell does not sign, and nothing is made' -Skip:([bool](Get-Command Set-AuthenticodeSignature -ErrorAction Ignore)) {
        $folder = Join-Path $TestDrive 'unsigned'
        { & $pack -Path $module -Destination $folder -Certificate $certificate } | Should -Throw '*signs on Windows only*'
        Test-Path $folder | Should -BeFalse
    }

    It 'has signatures on the module''s own scripts and assemblies, and on no other file' {
        $signed = [System.Collections.Generic.List[string]]::new()
        function global:Set-AuthenticodeSignature([string] $FilePath, $Certificate, $HashAlgorithm) {
            $signed.Add((Split-Path $FilePath -Leaf))
            [pscustomobject]@{ Status = 'Valid' }
        }
        try { $null = & $pack -Path $module -Destination (Join-Path $TestDrive 'signed') -Certificate $certificate }
        finally { Remove-Item Function:Set-AuthenticodeSignature }
        $own = Get-ChildItem $module -Recurse -File | Where-Object { $_.Name -like 'CartographyPS*.dll' -or $_.Extension -in '.ps1', '.psm1', '.psd1', '.ps1xml' }
        $signed | Sort-Object | Should -Be ($own.Name | Sort-Object)
    }

    It 'is not made when a signature is not valid' {
        function global:Set-AuthenticodeSignature { [pscustomobject]@{ Status = 'UnknownError'; StatusMessage = 'The certificate is not for signing code.' } }
        $folder = Join-Path $TestDrive 'invalid'
        try { { & $pack -Path $module -Destination $folder -Certificate $certificate } | Should -Throw '*cannot be signed: The certificate is not*' }
        finally { Remove-Item Function:Set-AuthenticodeSignature }
        @(Get-ChildItem $folder -Filter *.nupkg).Count | Should -Be 0
    }
}
