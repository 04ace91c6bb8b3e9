#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    Write-SampleProfile $config $server
}
AfterAll { Stop-SimulatedAws $server }

Describe 'The script for Task Scheduler' {
    BeforeEach {
        Clear-AwsFault $server
        $ledger = Join-Path $TestDrive "$([guid]::NewGuid()).db"
        function Invoke-Task { Invoke-Shell -File $TaskScript @args -ProfileLocation $config -DatabasePath $ledger }
    }

    It 'ends with 0 when everything was read' {
        Invoke-Task -ProfileName 'accountname1, accountname2' -Resource 'sqs,sns' | Select-Object -Last 1 | Should -Match ' 0 not or not completely. Errors: 0'
        $LASTEXITCODE | Should -Be 0
    }

    It 'ends with 1 when nothing was read' {
        Add-AwsFault $server @{ service = 'sqs'; kind = 'denied' }
        Invoke-Task -ProfileName accountname1 -Resource sqs | Should -Not -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 1
    }

    It 'ends with 2 when some of it was not read' {
        Add-AwsFault $server @{ service = 'sqs'; region = 'us-east-1'; kind = 'denied' }
        @(Invoke-Task -ProfileName accountname1 -Resource sqs) -match '^111122223333 us-east-1 sqs: Denied' | Should -HaveCount 1
        $LASTEXITCODE | Should -Be 2
    }

    It 'ends with 3 when another run has the ledger' {
        $held = New-Object System.IO.FileStream "$ledger.lock", 'OpenOrCreate', 'ReadWrite', 'None'
        try { Invoke-Task -ProfileName accountname1 -Resource sqs | Should -Not -BeNullOrEmpty }
        finally { $held.Dispose() }
        $LASTEXITCODE | Should -Be 3
    }

    It 'ends with 4 when the configuration is wrong: <Name>' -ForEach @(
        @{ Name = 'a profile'; Arguments = @('-ProfileName', 'none', '-Resource', 'sqs') }
        @{ Name = 'a resource type'; Arguments = @('-ProfileName', 'accountname1', '-Resource', 'nothing,like,this') }
        @{ Name = 'a parameter that is unknown'; Arguments = @('-ProfileName', 'accountname1', '-Nonsense', 'x') }
        @{ Name = 'a parameter without its value'; Arguments = @('-ProfileName', 'accountname1', '-Resource') }
        @{ Name = 'a parameter of another type'; Arguments = @('-ProfileName', 'accountname1', '-ThrottleLimit', 'many') }
        @{ Name = 'a list without a name'; Arguments = @('-ProfileName', 'accountname1', '-Resource', ' , ') }
    ) {
        Invoke-Task @Arguments | Should -Not -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 4
    }

    It 'ends with 5 when the database could not take what was read' {
        Invoke-Task -ProfileName accountname1 -Resource sns -Neo4jUri bolt://127.0.0.1:1 | Should -Not -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 5
    }
}
