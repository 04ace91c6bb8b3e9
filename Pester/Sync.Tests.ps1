#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# One sync of the sample estate, and what is done with what it writes.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    $ledger = Join-Path $TestDrive 'graph.db'
    Write-SampleProfile $config $server
    Add-AwsFault $server @{ service = 'sns'; region = 'us-east-1'; kind = 'denied' }
    $results = @(Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, sns, ec2:instance -DatabasePath $ledger -ProfileLocation $config -ErrorAction SilentlyContinue)
}
AfterAll { Stop-SimulatedAws $server }

Describe 'The results of a sync' {
    It 'are shown as a table of <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $lines = @($results | Get-Shown $Width)
        $lines[0] | Should -Match '^Account +Region +ResourceType +Status'
        $lines | ForEach-Object { $_.Length } | Should -BeLessOrEqual $Width
        @($lines -match '^111122223333 ').Count | Should -Be @($results | Where-Object Account -eq 111122223333).Count
    }

    It 'are shown with their status at 120 columns' {
        @($results | Get-Shown 120) -match 'us-east-1 +sns +Denied' | Should -HaveCount 2
    }

    It 'become a sheet' {
        $file = Join-Path $TestDrive 'sync.csv'
        $results | Export-Csv $file -NoTypeInformation
        $rows = @(Import-Csv $file)
        $rows.Count | Should -Be $results.Count
        $rows[0].PSObject.Properties.Name | Select-Object -First 5 | Should -Be 'Account', 'AccountName', 'Region', 'ResourceType', 'Status'
        @($rows | Where-Object Status -eq Denied).Count | Should -Be @($results | Where-Object Status -eq Denied).Count
        ($rows | ForEach-Object { [int]$_.Nodes } | Measure-Object -Sum).Sum | Should -Be ($results | Measure-Object Nodes -Sum).Sum
    }

    It 'come back from Export-Clixml' {
        $file = Join-Path $TestDrive 'sync.xml'
        $results | Export-Clixml $file
        $back = @(Import-Clixml $file)
        ($back | ForEach-Object { "$($_.Account) $($_.Region) $($_.ResourceType) $($_.Nodes) $($_.Message)" }) |
            Should -Be ($results | ForEach-Object { "$($_.Account) $($_.Region) $($_.ResourceType) $($_.Nodes) $($_.Message)" })
        $back[0].PSObject.TypeNames[0] | Should -Be 'Deserialized.CartographyPS.SyncResult'
    }

    It 'become JSON and come back' {
        $back = $results | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $back.Count | Should -Be $results.Count
        $back[0].Account | Should -Be $results[0].Account
        $back[0].Nodes | Should -Be $results[0].Nodes
    }

    It 'can be sorted, grouped and measured' {
        ($results | Where-Object Account | Group-Object ResourceType | Sort-Object Name).Name | Should -Be 'account', 'ec2:instance', 'sns', 'sqs'
    }
}

Describe 'The graph' {
    It 'becomes a sheet with the properties as columns' {
        $file = Join-Path $TestDrive 'instances.csv'
        $nodes = @(Get-CartographyNode AWSEC2Instance -DatabasePath $ledger)
        $nodes | Export-Csv $file -NoTypeInformation
        $rows = @(Import-Csv $file)
        $rows.Count | Should -Be $nodes.Count
        $rows.id | Should -Be $nodes.id
        $rows[0].PSObject.Properties.Name | Should -Be $nodes[0].PSObject.Properties.Name
    }

    It 'comes back from Export-Clixml' {
        $file = Join-Path $TestDrive 'nodes.xml'
        $nodes = @(Get-CartographyNode AWSEC2Instance -DatabasePath $ledger)
        $nodes | Export-Clixml $file
        (Import-Clixml $file).id | Should -Be $nodes.id
        (Import-Clixml $file)[0].lastupdated | Should -BeOfType datetime
    }

    It 'becomes JSON and comes back' {
        $nodes = @(Get-CartographyNode AWSSQSQueue -DatabasePath $ledger)
        ($nodes | ConvertTo-Json | ConvertFrom-Json).id | Should -Be $nodes.id
    }

    It 'is asked with SQL, and a small answer is a table' {
        $lines = @(Invoke-CartographyQuery 'SELECT region, count(*) AS queues FROM AWSSQSQueue GROUP BY region' -DatabasePath $ledger | Get-Shown 80)
        $lines[0] | Should -Match '^region +queues'
        $lines | ForEach-Object { $_.Length } | Should -BeLessOrEqual 80
    }

    It 'goes from node to edge through the pipe' {
        $edges = @(Get-CartographyNode AWSAccount -DatabasePath $ledger | Get-CartographyEdge RESOURCE -DatabasePath $ledger)
        $edges.Count | Should -BeGreaterThan 0
        $edges[0].FromLabel | Should -Be 'AWSAccount'
    }

    It 'is exported and read line by line' {
        $file = Join-Path $TestDrive 'graph.jsonl'
        (Export-CartographyGraph $file -DatabasePath $ledger).FullName | Should -Be $file
        (Get-Content $file | ConvertFrom-Json).Count | Should -BeGreaterThan 10
    }
}

Describe 'The catalogue' {
    It 'becomes a sheet with the properties as columns' {
        $file = Join-Path $TestDrive 'types.csv'
        Get-CartographyResourceType | Export-Csv $file -NoTypeInformation
        $rows = Import-Csv $file
        $rows.Count | Should -Be @(Get-CartographyResourceType).Count
        $rows[0].PSObject.Properties.Name | Should -Be 'Identifier', 'Service', 'Placement', 'Labels', 'ApiCalls', 'IamActions', 'Reads', 'Description'
    }

    It 'becomes JSON' {
        Get-CartographyResourceType | ConvertTo-Json | ConvertFrom-Json | ForEach-Object Identifier | Should -Be (Get-CartographyResourceType).Identifier
    }

    It 'is shown as a table of <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $lines = @(Get-CartographyResourceType | Get-Shown $Width)
        $lines[0] | Should -Match '^Identifier +Service +Placement'
        $lines | ForEach-Object { $_.Length } | Should -BeLessOrEqual $Width
    }
}
