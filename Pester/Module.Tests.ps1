#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeDiscovery { . $PSScriptRoot/Common.ps1 }
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'The module' {
    It 'exports the cmdlets of its manifest' {
        $listed = (Test-ModuleManifest $Manifest).ExportedCmdlets.Keys | Sort-Object
        (Get-Command -Module CartographyPS).Name | Sort-Object | Should -Be $listed
    }

    It 'can be imported again' {
        Import-Module $Manifest -Force
        Get-Command -Module CartographyPS | Should -Not -BeNullOrEmpty
    }

    It 'can be imported in a new process without a word' {
        Invoke-Shell -Command "Import-Module '$Manifest'; (Get-Command -Module CartographyPS).Count" | Should -Be @(Get-Command -Module CartographyPS).Count
        $LASTEXITCODE | Should -Be 0
    }

    It 'says in one line why it cannot be imported in Constrained Language Mode' {
        $said = Invoke-Shell -Command "`$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; try { Import-Module '$Manifest' } catch { `"`$_`" }"
        @($said) | Should -HaveCount 1
        "$said" | Should -BeLike 'CartographyPS needs the language mode FullLanguage, and here it is ConstrainedLanguage. *'
    }

    It 'has help for <_>' -ForEach (Test-ModuleManifest $Manifest).ExportedCmdlets.Keys {
        (Get-Help $_ -Full).examples.example | Should -Not -BeNullOrEmpty
    }

    It 'is found by its about topic' {
        Get-Help about_CartographyPS | Out-String | Should -Match 'Invoke-CartographySync'
    }
}
