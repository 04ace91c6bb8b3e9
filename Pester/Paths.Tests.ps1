#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    Write-SampleProfile $config $server
    $ledger = Join-Path $TestDrive 'graph.db'
    $null = Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1 -ProfileLocation $config -DatabasePath $ledger
}
AfterAll { Stop-SimulatedAws $server }

Describe 'A relative path where the current location is no folder' {
    BeforeEach {
        $before = [Environment]::CurrentDirectory
        [Environment]::CurrentDirectory = "$TestDrive"
        Push-Location Env:
    }
    AfterEach {
        Pop-Location
        [Environment]::CurrentDirectory = $before
    }

    It 'is an error that names -<Parameter> of <Command>' -ForEach @(
        @{ Command = 'Invoke-CartographySync'; Parameter = 'DatabasePath'; Others = @{ ProfileLocation = $null } }
        @{ Command = 'Invoke-CartographySync'; Parameter = 'LogPath'; Others = @{ ProfileLocation = $null; DatabasePath = $null } }
        @{ Command = 'Invoke-CartographySync'; Parameter = 'ProfileLocation'; Others = @{ } }
        @{ Command = 'Export-CartographyGraph'; Parameter = 'Path'; Others = @{ DatabasePath = $null } }
        @{ Command = 'Export-CartographyGraph'; Parameter = 'DatabasePath'; Others = @{ Path = "$([IO.Path]::GetTempPath())none.jsonl" } }
        @{ Command = 'Get-CartographyNode'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Get-CartographyEdge'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Get-CartographyChange'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Get-CartographySync'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Publish-CartographyGraph'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Test-CartographyNeo4j'; Parameter = 'DatabasePath'; Others = @{ } }
        @{ Command = 'Invoke-CartographyQuery'; Parameter = 'DatabasePath'; Others = @{ Query = 'SELECT 1' } }
        @{ Command = 'Get-CartographyProfile'; Parameter = 'ProfileLocation'; Others = @{ } }
        @{ Command = 'Set-CartographyProfile'; Parameter = 'ProfileLocation'; Others = @{ ProfileName = 'a'; Region = 'eu-west-1' } }
        @{ Command = 'Remove-CartographyProfile'; Parameter = 'ProfileLocation'; Others = @{ ProfileName = 'a' } }
        @{ Command = 'Test-CartographyProfile'; Parameter = 'ProfileLocation'; Others = @{ } }
    ) {
        $known = @{ ProfileLocation = $config; DatabasePath = $ledger }
        $arguments = @{ $Parameter = 'graph.db' }
        foreach ($name in $Others.Keys) { $arguments[$name] = if ($Others[$name]) { $Others[$name] } else { $known[$name] } }
        { & $Command @arguments -ErrorAction Stop } | Should -Throw "*-$Parameter*" -ErrorId 'PathNotFileSystem*'
    }

    It 'is an error too on a drive of such a provider' {
        { Get-CartographyNode -DatabasePath Env:\graph.db } | Should -Throw -ErrorId 'PathNotFileSystem*'
        { Get-CartographyNode -DatabasePath nodrive:\graph.db } | Should -Throw '*-DatabasePath*' -ErrorId 'PathNotFileSystem*'
    }

    It 'does not concern a full path' {
        @(Get-CartographyNode AWSSQSQueue -DatabasePath $ledger).Count | Should -BeGreaterThan 0
    }

    It 'does not concern a path on a drive of folders' {
        @(Get-CartographyNode AWSSQSQueue -DatabasePath TestDrive:\graph.db).Count | Should -BeGreaterThan 0
    }
}

Describe 'A path' {
    It 'may have brackets in its name' {
        $folder = Join-Path $TestDrive 'a[1]'
        $null = [IO.Directory]::CreateDirectory($folder)
        Push-Location -LiteralPath $folder
        try {
            [IO.File]::Copy($ledger, (Join-Path $folder 'g[x].db'))
            @(Get-CartographyNode AWSSQSQueue -DatabasePath 'g[x].db').Count | Should -BeGreaterThan 0
            $null = Export-CartographyGraph 'out[1].jsonl' -DatabasePath 'g[x].db'
        }
        finally { Pop-Location }
        Test-Path -LiteralPath (Join-Path $folder 'out[1].jsonl') | Should -Be $true
    }
}

Describe 'An output path' {
    BeforeAll {
        $link = Join-Path $TestDrive 'link.db'
        $hard = Join-Path $TestDrive 'hard.db'
        $null = New-Item -ItemType SymbolicLink -Path $link -Target $ledger
        $null = New-Item -ItemType HardLink -Path $hard -Target $ledger
        $null = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'real')
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $TestDrive 'alias') -Target (Join-Path $TestDrive 'real')
    }
    BeforeEach { $before = (Get-FileHash $ledger).Hash }
    AfterEach { (Get-FileHash $ledger).Hash | Should -Be $before }

    It 'of an export is not the ledger: <_>' -ForEach 'graph.db', 'link.db', 'hard.db', 'real/../graph.db', 'graph.db-wal', 'graph.db.lock', 'graph.db-shm' {
        { Export-CartographyGraph (Join-Path $TestDrive $_) -Force -DatabasePath $ledger } | Should -Throw '*-Path*' -ErrorId 'OutputProtected*'
    }

    It 'of an export is not a file of the ledger that a link names' {
        { Export-CartographyGraph "$ledger-wal" -Force -DatabasePath $link } | Should -Throw -ErrorId 'OutputProtected*'
    }

    It 'of an export is not another ledger' {
        $other = Join-Path $TestDrive 'other.db'
        Copy-Item $ledger $other
        { Export-CartographyGraph $other -Force -DatabasePath $ledger } | Should -Throw -ErrorId 'OutputProtected*'
        (Get-FileHash $other).Hash | Should -Be $before
    }

    It 'of an export to CSV has no link to the ledger' {
        $folder = Join-Path $TestDrive 'csv'
        $null = New-Item -ItemType Directory $folder
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $folder 'AWSSQSQueue.csv') -Target $ledger
        { Export-CartographyGraph $folder -Format Csv -Force -DatabasePath $ledger } | Should -Throw -ErrorId 'OutputProtected*'
    }

    It 'of a log is not <_>' -ForEach 'graph.db', 'link.db', 'hard.db', 'graph.db-wal', 'graph.db.lock', 'graph.db.lock.json', 'config', 'credentials' {
        $content = Get-Content $config -Raw
        { Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $config -DatabasePath $ledger -LogPath (Join-Path $TestDrive $_) } | Should -Throw '*-LogPath*' -ErrorId 'OutputProtected*'
        Get-Content $config -Raw | Should -Be $content
    }

    It 'of a log is not that of a ledger which is yet to be made' {
        $new = Join-Path $TestDrive 'alias/new.db'
        { Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $config -DatabasePath $new -LogPath (Join-Path $TestDrive 'real/new.db') } | Should -Throw -ErrorId 'OutputProtected*'
        Test-Path $new | Should -Be $false
    }

    It 'of a log is not a file that is no log' {
        $file = Join-Path $TestDrive 'notes.txt'
        Set-Content $file 'mine'
        { Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $config -DatabasePath $ledger -LogPath $file } | Should -Throw -ErrorId 'LogNotWritable*'
        Get-Content $file | Should -Be 'mine'
    }

    It 'of a sync is not an AWS config file, although it is empty' {
        $empty = Join-Path $TestDrive 'credentials'
        $null = New-Item -ItemType File $empty -Force
        { Invoke-CartographySync -Profile accountname1 -Resource sqs -ProfileLocation $config -DatabasePath $empty } | Should -Throw '*-DatabasePath*' -ErrorId 'OutputProtected*'
        (Get-Item $empty).Length | Should -Be 0
    }

    It 'of the task script is not the ledger: it ends with 4' {
        $said = Invoke-Shell -File $TaskScript -ProfileName accountname1 -Resource sqs -ProfileLocation $config -DatabasePath $ledger -LogPath $ledger
        $LASTEXITCODE | Should -Be 4
        "$said" | Should -Match '-LogPath'
    }
}
