#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    Write-SampleProfile $config $server
}
AfterAll { Stop-SimulatedAws $server }

Describe 'In the background' {
    BeforeEach { $ledger = Join-Path $TestDrive "$([guid]::NewGuid()).db" }

    It 'a sync runs as a job of another process' {
        $job = Start-Job {
            param($Manifest, $Config, $Ledger)
            Import-Module $Manifest
            Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $Config -DatabasePath $Ledger
        } -ArgumentList $Manifest, $config, $ledger
        $results = @($job | Wait-Job | Receive-Job -ErrorAction Stop)
        ($results | ForEach-Object { "$($_.ResourceType) $($_.Status)" } | Sort-Object -Unique) | Should -Be 'account Complete', 'analysis:foreign_accounts Complete', 'sqs Complete'
        @(Get-CartographyNode AWSSQSQueue -DatabasePath $ledger).Count | Should -Be 3
    }

    It 'a sync runs as a job of another thread' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction SilentlyContinue)) {
        $job = Start-ThreadJob {
            param($Manifest, $Config, $Ledger)
            Import-Module $Manifest
            Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $Config -DatabasePath $Ledger
        } -ArgumentList $Manifest, $config, $ledger
        $results = @($job | Wait-Job | Receive-Job -ErrorAction Stop)
        ($results | ForEach-Object { "$($_.ResourceType) $($_.Status)" } | Sort-Object -Unique) | Should -Be 'account Complete', 'analysis:foreign_accounts Complete', 'sqs Complete'
    }

    It 'syncs run side by side, each with a ledger of its own' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $folder = "$TestDrive"
        $rows = 'accountname1', 'accountname2' | ForEach-Object -Parallel {
            Import-Module $using:Manifest
            $file = Join-Path $using:folder "parallel-$_.db"
            $null = Invoke-CartographySync -Profile $_ -Resource sns -ProfileLocation $using:config -DatabasePath $file
            [pscustomobject]@{ Profile = $_; Accounts = @(Get-CartographyNode AWSAccount -DatabasePath $file | Where-Object inscope).id }
        }
        ($rows | Sort-Object Profile | ForEach-Object { "$($_.Profile) $($_.Accounts)" }) | Should -Be 'accountname1 111122223333', 'accountname2 444455556666'
    }

    It 'a job that is stopped leaves a run that goes on with -Resume' {
        Add-AwsFault $server @{ service = 'kms'; operation = 'ListKeys'; kind = 'hang' }
        $before = Get-AwsRequestCount $server 'kms.ListKeys'
        $job = Start-Job {
            param($Manifest, $Config, $Ledger)
            Import-Module $Manifest
            Invoke-CartographySync -Profile accountname1 -Resource sqs, kms -ProfileLocation $Config -DatabasePath $Ledger
        } -ArgumentList $Manifest, $config, $ledger
        Wait-Until { (Get-AwsRequestCount $server 'kms.ListKeys') -gt $before } 'the keys are asked for' { $job.State -ne 'Running' -and $job.State -ne 'NotStarted' }
        Stop-Job $job
        Clear-AwsFault $server
        $results = @(Invoke-CartographySync -Profile accountname1 -Resource sqs, kms -ProfileLocation $config -DatabasePath $ledger -Resume)
        @($results | Where-Object { "$($_.Status)" -notin 'Complete', 'Skipped' }) | Should -BeNullOrEmpty
        (Get-CartographySync -DatabasePath $ledger -Last 1).Status | Should -Be 'Complete'
    }
}
