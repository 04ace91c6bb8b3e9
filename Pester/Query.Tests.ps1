#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# Cypher on the ledger, in the shell's own formatting and exports.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    $ledger = Join-Path $TestDrive 'graph.db'
    Write-SampleProfile $config $server
    $null = Invoke-CartographySync -Profile accountname1 -Resource ec2:instance, ec2:security_group -Region eu-central-1 -ProfileLocation $config -DatabasePath $ledger
}
AfterAll { Stop-SimulatedAws $server }

Describe 'A Cypher query' {
    It 'asks the ledger when no server is named' {
        $rows = @(Invoke-CartographyQuery -Cypher 'MATCH (i:EC2Instance)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g) RETURN i.id AS instance, collect(g.name) AS groups ORDER BY instance' -DatabasePath $ledger)
        $rows.Count | Should -BeGreaterThan 1
        $rows[0].groups | Should -Contain 'web'
    }

    It 'gives a table and a sheet' {
        $rows = Invoke-CartographyQuery -Cypher 'MATCH (i:EC2Instance) RETURN i.id AS id, i.launchtime AS launched, i.ebsoptimized AS optimized ORDER BY id' -DatabasePath $ledger
        ($rows | Format-Table | Get-Shown -Width 120)[0] | Should -Match '^id +launched +optimized$'
        $rows | Export-Csv (Join-Path $TestDrive 'rows.csv') -NoTypeInformation
        @(Import-Csv (Join-Path $TestDrive 'rows.csv'))[0].id | Should -Be $rows[0].id
    }

    It 'gives nodes that expand to their properties' {
        $nodes = (Invoke-CartographyQuery -Cypher 'MATCH (i:EC2Instance) RETURN i' -DatabasePath $ledger).i
        ($nodes | ConvertTo-Csv -NoTypeInformation)[0] | Should -Match '"instancetype"'
        $nodes[0].launchtime | Should -BeOfType [datetime]
    }

    It 'shows the place of a mistake after its message' {
        $problem = { Invoke-CartographyQuery -Cypher 'MATCH (i:EC2Instance RETURN i' -DatabasePath $ledger } | Should -Throw -ErrorId 'QueryNotValid*' -PassThru
        ($problem | Out-String -Width 300) | Should -BeLike '*MATCH (i:EC2Instance >>>RETURN i*'
    }

    It 'asks the server that NEO4J_URI names, and the ledger with -Local' {
        $env:NEO4J_URI = 'bolt://127.0.0.1:1'
        try {
            { Invoke-CartographyQuery -Cypher 'RETURN 1 AS one' -DatabasePath $ledger } | Should -Throw -ErrorId 'Neo4jUnreachable*'
            (Invoke-CartographyQuery -Cypher 'RETURN 1 AS one' -DatabasePath $ledger -Local).one | Should -Be 1
        }
        finally { $env:NEO4J_URI = $null }
    }

    It 'ends after the time that it may take' {
        { Invoke-CartographyQuery -Cypher 'UNWIND range(1, 1000000) AS m UNWIND range(1, 1000000) AS n WITH n WHERE n < 0 RETURN n' -DatabasePath $ledger -TimeoutSeconds 1 } | Should -Throw -ErrorId 'QueryTimeout*'
    }
}

Describe 'The help of Cypher queries' {
    It 'is found' { Get-Help about_CartographyCypher | Out-String | Should -Match 'OPTIONAL MATCH' }
}

Describe 'Ctrl+C in a query' -Skip:($env:OS -eq 'Windows_NT') {
    It 'ends it at once' {
        $command = "Import-Module '$Manifest'; 'starts'; Invoke-CartographyQuery -DatabasePath '$ledger' -Cypher 'UNWIND range(1, 1000000) AS m UNWIND range(1, 1000000) AS n WITH n WHERE n < 0 RETURN n'; 'went on'"
        $process = Start-InterruptibleShell $command
        $process.StandardOutput.ReadLine() | Should -Be 'starts'
        $rest = $process.StandardOutput.ReadToEndAsync()
        /bin/kill -INT $process.Id
        $ended = $process.WaitForExit(30000)
        if (-not $ended) { $process.Kill() }
        $ended | Should -Be $true
        $rest.Result | Should -Not -Match 'went on'
    }
}
