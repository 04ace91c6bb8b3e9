#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'A sync' {
    BeforeEach {
        $config = Join-Path $TestDrive 'config'
        Set-Content $config '[profile keys]', 'aws_access_key_id = AKIAEXAMPLE', 'aws_secret_access_key = not-a-real-secret'
        # TestDrive is one for all tests of a block, so each has a ledger of its own.
        $ledger = Join-Path $TestDrive "$([guid]::NewGuid()).db"
    }

    It 'of an unknown resource type names the nearest' {
        { Invoke-CartographySync -Resource sqss -DatabasePath $ledger -ProfileLocation $config } | Should -Throw '*sqs*'
    }

    It 'of an unknown profile is an error and makes no run' {
        $results = Invoke-CartographySync -Profile none -Resource sqs -DatabasePath $ledger -ProfileLocation $config -ErrorVariable problems -ErrorAction SilentlyContinue
        $results | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'ProfileNotFound*'
    }

    It 'of an empty pipe does nothing' {
        @() | Invoke-CartographySync -DatabasePath $ledger -ProfileLocation $config | Should -BeNullOrEmpty
        Test-Path $ledger | Should -Be $false
    }

    It 'whose log cannot be written does not start' {
        { Invoke-CartographySync -Profile keys -Resource sqs -DatabasePath $ledger -ProfileLocation $config -LogPath $TestDrive } | Should -Throw
        Test-Path $ledger | Should -Be $false
    }
}
