#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
<#
    What a real PowerShell shows and the hosted engine of the unit tests cannot: both editions, the Utility module's commands, the
    console. Build first (dotnet build), then, in Windows PowerShell 5.1 and in PowerShell 7:
        Invoke-Pester ./Pester
    Nothing here calls AWS.
#>
BeforeAll {
    $manifest = Get-ChildItem (Join-Path $PSScriptRoot '../artifacts/module/CartographyPS/*/CartographyPS.psd1') | Sort-Object LastWriteTime | Select-Object -Last 1
    Import-Module $manifest.FullName -Force -ErrorAction Stop
}

Describe 'The module' {
    It 'exports the cmdlets of its manifest' {
        $listed = (Test-ModuleManifest $manifest.FullName).ExportedCmdlets.Keys | Sort-Object
        (Get-Command -Module CartographyPS).Name | Sort-Object | Should -Be $listed
    }

    It 'can be imported again' {
        Import-Module $manifest.FullName -Force
        Get-Command -Module CartographyPS | Should -Not -BeNullOrEmpty
    }

    It 'has help for <_>' -ForEach @((Test-ModuleManifest (Get-ChildItem (Join-Path $PSScriptRoot '../artifacts/module/CartographyPS/*/CartographyPS.psd1') | Select-Object -Last 1).FullName).ExportedCmdlets.Keys) {
        (Get-Help $_ -Full).examples.example | Should -Not -BeNullOrEmpty
    }

    It 'is found by its about topic' {
        Get-Help about_CartographyPS | Out-String | Should -Match 'Invoke-CartographySync'
    }
}

Describe 'Output' {
    It 'exports to CSV with the properties as columns' {
        $file = Join-Path $TestDrive 'types.csv'
        Get-CartographyResourceType | Export-Csv $file -NoTypeInformation
        $rows = Import-Csv $file
        $rows.Count | Should -Be @(Get-CartographyResourceType).Count
        $rows[0].PSObject.Properties.Name | Should -Be 'Identifier', 'Service', 'Placement', 'Labels', 'ApiCalls', 'IamActions', 'Description'
    }

    It 'converts to JSON' {
        Get-CartographyResourceType | ConvertTo-Json | ConvertFrom-Json | ForEach-Object Identifier | Should -Be (Get-CartographyResourceType).Identifier
    }

    It 'is shown as a table' {
        Get-CartographyResourceType | Out-String -Width 160 | Should -Match 'Identifier +Service +Placement +Labels'
    }
}

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
}

Describe 'A sync' {
    BeforeEach {
        $config = Join-Path $TestDrive 'config'
        Set-Content $config '[profile keys]', 'aws_access_key_id = AKIAEXAMPLE', 'aws_secret_access_key = not-a-real-secret'
        $ledger = Join-Path $TestDrive 'graph.db'
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
    }
}

Describe 'A Neo4j database' {
    It 'is not taken for one when the address is for HTTP' {
        { Publish-CartographyGraph -Neo4jUri http://localhost:7474 -ErrorAction Stop } | Should -Throw '*Bolt is needed*'
    }

    It 'that is down is the result of a test' {
        $test = Test-CartographyNeo4j -Neo4jUri bolt://127.0.0.1:1
        $test.Works | Should -Be $false
        $test.ErrorId | Should -Be 'Neo4jUnreachable'
    }

    It 'that is down is one error of a query' {
        { Invoke-CartographyQuery -Cypher 'RETURN 1' -Neo4jUri bolt://127.0.0.1:1 } | Should -Throw -ErrorId 'Neo4jUnreachable*'
    }
}

Describe 'The script for Task Scheduler' {
    It 'ends with 4 when the configuration is wrong' {
        $script = Join-Path (Split-Path $manifest.FullName) 'Invoke-CartographySyncTask.ps1'
        $shell = (Get-Process -Id $PID).Path
        & $shell -NoProfile -NonInteractive -File $script -ProfileName none -Resource 'nothing,like,this'
        $LASTEXITCODE | Should -Be 4
    }
}
