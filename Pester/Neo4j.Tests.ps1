#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'A Neo4j database' {
    It 'is not taken for one when the address is for HTTP' {
        { Publish-CartographyGraph -Neo4jUri http://localhost:7474 -ErrorAction Stop } | Should -Throw '*Use a Bolt address*'
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
