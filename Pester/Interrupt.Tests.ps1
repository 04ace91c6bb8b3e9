#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# Ctrl+C, as the terminal sends it. Windows has no signal that one process could send to another.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws -LatencyMs 50
    $config = Join-Path $TestDrive 'config'
    Write-SampleProfile $config $server
    $ledger = Join-Path $TestDrive 'graph.db'
    $fresh = Join-Path $TestDrive 'fresh.db'

    function Get-Graph($Path) {
        $file = "$Path.jsonl"
        $null = Export-CartographyGraph $file -DatabasePath $Path -Force
        (Get-Content $file) -replace '"(firstseen|lastupdated)":[0-9]+,?'
    }
}
AfterAll { Stop-SimulatedAws $server }

Describe 'Ctrl+C in the middle of a sync' -Skip:($env:OS -eq 'Windows_NT') {
    BeforeAll {
        Add-AwsFault $server @{ service = 'kms'; operation = 'ListKeys'; kind = 'hang' }
        $command = "Import-Module '$Manifest'; Invoke-CartographySync -Profile accountname1 -Resource sqs, sns, kms -ProfileLocation '$config' -DatabasePath '$ledger'; 'went on'"
        $process = Start-InterruptibleShell $command
        $output = $process.StandardOutput.ReadToEndAsync()
        $errors = $process.StandardError.ReadToEndAsync()
        # Read are then the queues, with their details; the keys never come.
        Wait-Until { (Test-Path $ledger) -and @(Get-CartographyNode AWSSQSQueue -DatabasePath $ledger -ErrorAction Ignore).Count -eq 3 } 'the queues are in the ledger' { $process.HasExited }
        $clock = [Diagnostics.Stopwatch]::StartNew()
        /bin/kill -INT $process.Id
        $ended = $process.WaitForExit(30000)
        if (-not $ended) { $process.Kill() }
        $seconds = $clock.Elapsed.TotalSeconds
        Clear-AwsFault $server
    }

    It 'ends it at once' {
        $ended | Should -Be $true
        $seconds | Should -BeLessThan 30
        $output.Result | Should -Not -Match 'went on'
        $errors.Result | Should -BeNullOrEmpty
    }

    It 'leaves a ledger that is whole and says so' {
        $run = Get-CartographySync -DatabasePath $ledger
        $run.Status | Should -Be 'Cancelled'
        @(Get-CartographyNode AWSSQSQueue -DatabasePath $ledger).Count | Should -Be 3
        Test-Path "$ledger.lock.json" | Should -Be $false
    }

    It 'leaves a run that goes on with -Resume, to the graph that a sync without it gives' {
        $before = Get-AwsRequestCount $server 'sqs.ListQueues'
        $results = @(Invoke-CartographySync -Profile accountname1 -Resource sqs, sns, kms -ProfileLocation $config -DatabasePath $ledger -Resume)
        @($results | Where-Object { "$($_.Status)" -notin 'Complete', 'Skipped' }) | Should -BeNullOrEmpty
        Get-AwsRequestCount $server 'sqs.ListQueues' | Should -Be $before
        $null = Invoke-CartographySync -Profile accountname1 -Resource sqs, sns, kms -ProfileLocation $config -DatabasePath $fresh
        Get-Graph $ledger | Should -Be (Get-Graph $fresh)
    }
}
