#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Profiles' {
    BeforeEach {
        $config = Join-Path $TestDrive 'config'
        Set-Content $config '# mine', '[default]', 'region = eu-west-1'
    }

    It 'are made from a CSV file' {
        $csv = Join-Path $TestDrive 'accounts.csv'
        Set-Content $csv 'ProfileName,RoleArn,ExternalId', 'a,arn:aws:iam::111122223333:role/r,', 'b,arn:aws:iam::444455556666:role/r,e1'
        Import-Csv $csv | Set-CartographyProfile -SourceProfile default -ProfileLocation $config
        (Get-CartographyProfile a, b -ProfileLocation $config).RoleArn | Should -Be 'arn:aws:iam::111122223333:role/r', 'arn:aws:iam::444455556666:role/r'
        Get-Content $config -TotalCount 3 | Should -Be '# mine', '[default]', 'region = eu-west-1'
    }

    It 'are not written with -WhatIf' {
        $before = Get-Content $config -Raw
        Set-CartographyProfile default -Region us-east-1 -WhatIf -ProfileLocation $config
        Get-Content $config -Raw | Should -Be $before
    }

    It 'are completed on Tab' {
        $line = "Invoke-CartographySync -ProfileLocation '$config' -Profile def"
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'default'
    }
}
