#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# What a user of PowerShell expects of any module.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    $ledger = Join-Path $TestDrive 'graph.db'
    Write-SampleProfile $config $server
    Add-AwsFault $server @{ service = 'sqs'; operation = 'GetQueueAttributes'; kind = 'denied' }
    $PSDefaultParameterValues = @{ '*-Cartography*:ProfileLocation' = $config; '*-Cartography*:DatabasePath' = $ledger }
    $results = @(Invoke-CartographySync -Profile accountname1 -Resource sqs, sns -WarningAction SilentlyContinue)
    $culture = [cultureinfo]::CurrentCulture
}
AfterAll {
    [cultureinfo]::CurrentCulture = $culture
    Stop-SimulatedAws $server
}

Describe 'Objects' {
    AfterEach { [cultureinfo]::CurrentCulture = $culture }

    It 'make the same sheet in every culture: <Name>' -ForEach @(
        @{ Name = 'results'; Get = { $results } }
        @{ Name = 'syncs'; Get = { Get-CartographySync } }
        @{ Name = 'scopes of syncs'; Get = { Get-CartographySync -Scope } }
        @{ Name = 'changes'; Get = { Get-CartographyChange -Run 1 } }
        @{ Name = 'nodes'; Get = { Get-CartographyNode SNSTopic } }
        @{ Name = 'edges'; Get = { Get-CartographyEdge } }
        @{ Name = 'rows'; Get = { Invoke-CartographyQuery 'SELECT 1.5 AS number, -2 AS less' } }
    ) {
        $sheets = foreach ($name in 'en-US', 'de-DE', 'sv-SE', 'th-TH') {
            [cultureinfo]::CurrentCulture = $name
            (& $Get | ConvertTo-Csv -NoTypeInformation -Delimiter ',') -join "`n"
        }
        $sheets | Select-Object -Unique | Should -HaveCount 1
        $sheets[0] | Should -Not -BeNullOrEmpty
    }

    It 'have times of UTC, as text and as dates' {
        [cultureinfo]::CurrentCulture = 'de-DE'
        foreach ($row in $results[0], (Get-CartographySync)[0], (Get-CartographyChange -Run 1)[0], (Get-CartographyNode)[0]) {
            $name = @($row.PSObject.Properties.Name -match '^(Started|Time|firstseen)$')[0]
            $time = $row.$name
            $time | Should -BeOfType datetime
            $time.Kind | Should -Be 'Utc'
            ($row | ConvertTo-Csv | ConvertFrom-Csv).$name | Should -Match '^[0-9-]{10}T[0-9:.]+Z$'
            $time -gt [datetime]::UtcNow.AddHours(-1) | Should -BeTrue
            ($time | ConvertTo-Json) | Should -Match 'Z"$'
        }
        $results[0].Seconds | Should -BeOfType double
        ($results | Measure-Object Seconds -Sum).Sum | Should -BeGreaterThan 0
    }

    It 'have a status that is text in JSON and in CLIXML' {
        ($results | ConvertTo-Json | ConvertFrom-Json).Status | Should -Be $results.Status
        $file = Join-Path $TestDrive 'results.xml'
        $results | Export-Clixml $file
        (Import-Clixml $file).Status | Should -Be $results.Status
        (Import-Clixml $file)[0].Started | Should -BeOfType datetime
        (Get-CartographyChange -Run 1 | ConvertTo-Json | ConvertFrom-Json).Kind | Select-Object -Unique | Should -Be 'Added'
    }

    It 'of a sync are of one kind, also when the environment names a database' {
        $env:NEO4J_URI = 'bolt://127.0.0.1:1'
        try { $all = @(Invoke-CartographySync -Profile accountname1 -Resource sns -ErrorAction SilentlyContinue) }
        finally { Remove-Item Env:NEO4J_URI }
        @($all | ForEach-Object { $_.GetType().FullName } | Select-Object -Unique) | Should -Be 'CartographyPS.SyncResult'
        ($all | Where-Object Status -ne Complete).ResourceType | Should -Be 'neo4j'
        ($all | ConvertTo-Csv | ConvertFrom-Csv | Where-Object ResourceType -eq neo4j).Status | Should -Be 'Pending'
        ($all | Group-Object Status | Sort-Object Name).Name | Should -Be 'Complete', 'Pending'
        ($all | Measure-Object Nodes -Sum).Sum | Should -Be ($all | Where-Object ResourceType -ne neo4j | Measure-Object Nodes -Sum).Sum
    }
}

Describe 'Tables of 80 columns' {
    It 'keep the reason of a scope that is partial' {
        $lines = @($results | Where-Object Status -eq Partial | Get-Shown 80)
        $lines | ForEach-Object { $_.Length } | Should -BeLessOrEqual 80
        $lines[0] | Should -Match '^Account +Region +ResourceType +Status +Nodes +Message'
        # The reason is wrapped.
        ($lines | Select-Object -Skip 2 | ForEach-Object { $_.PadRight(80).Substring(65).Trim() }) -join '' | Should -Match 'GetQueueAttributes.*AccessDenied'
    }

    It 'name each column as its property: <Name>' -ForEach @(
        @{ Name = 'results'; Get = { $results } }
        @{ Name = 'syncs'; Get = { Get-CartographySync } }
        @{ Name = 'scopes of syncs'; Get = { Get-CartographySync -Scope } }
        @{ Name = 'changes of nodes'; Get = { Get-CartographyChange -Run 1 | Where-Object Element -eq Node } }
        @{ Name = 'changes of edges'; Get = { Get-CartographyChange -Run 1 | Where-Object Element -eq Edge } }
        @{ Name = 'profiles'; Get = { Get-CartographyProfile } }
        @{ Name = 'tests of profiles'; Get = { Test-CartographyProfile accountname1 } }
    ) {
        $rows = @(& $Get)
        $lines = @($rows | Get-Shown 80 | Where-Object { $_ -notmatch '^ *Run: ' })
        $lines | ForEach-Object { $_.Length } | Should -BeLessOrEqual 80
        $lines[1] | Should -Match '^[- ]+$'
        $columns = $lines[0].Trim() -split ' +'
        $columns | Where-Object { $_ -notin $rows[0].PSObject.Properties.Name } | Should -BeNullOrEmpty
        $columns.Count | Should -BeGreaterThan 3
    }

    It 'say that times are UTC' {
        Get-CartographySync | Out-String | Should -Match '[0-9-]{10} [0-9:]{8}Z'
        Get-CartographySync | Format-List | Out-String | Should -Match 'Started +: [0-9-]{10} [0-9:]{8}Z'
    }
}

Describe 'Pipes' {
    It 'lead from results to each change once' {
        $run = @($results.Run)[0]
        @($results | Get-CartographyChange).Count | Should -Be @(Get-CartographyChange -Run $run).Count
    }

    It 'lead from a profile to itself' {
        $before = Get-Content $config -Raw
        Get-CartographyProfile | Set-CartographyProfile
        Get-Content $config -Raw | Should -Be $before
        Get-CartographyProfile accountname1 | Set-CartographyProfile -Region us-east-1
        Get-Content $config -Raw | Should -Be ($before -replace '(?s)(?<=profile accountname1\].*?region = )eu-central-1(?=.*?profile accountname2)', 'us-east-1')
        Set-Content $config $before -NoNewline
    }

    It 'take an object with a name as a profile' {
        $all = [pscustomobject]@{ Name = 'accountname2' } | Invoke-CartographySync -Resource sns -Region eu-central-1
        ($all | Where-Object Account).AccountName | Select-Object -Unique | Should -Be 'accountname2'
    }

    It 'lead from resource types to a sync of them' {
        $all = Get-CartographyResourceType sns, sqs, analysis:* | Invoke-CartographySync -Profile accountname1 -Region eu-central-1 -WarningAction SilentlyContinue
        ($all | Where-Object Account).ResourceType | Sort-Object -Unique | Should -Be 'account', 'sns', 'sqs'
    }

    It 'take no resource type for a profile' {
        $env:AWS_PROFILE = 'accountname2'
        try { $all = Get-CartographyResourceType sns | Invoke-CartographySync -Region eu-central-1 }
        finally { Remove-Item Env:AWS_PROFILE }
        ($all | Where-Object Account).AccountName | Select-Object -Unique | Should -Be 'accountname2'
        { Get-CartographyResourceType sns | Test-CartographyProfile -ErrorAction Stop } | Should -Throw '*cannot be bound*'
    }

    It 'take objects that name the same resource types for each profile, and no others' {
        $sheet = { 'Profile,Resource', 'accountname1,"sns,sqs"', "accountname2,$args" | ConvertFrom-Csv }
        $all = & $sheet '"SQS, sns"' | Invoke-CartographySync -Region eu-central-1 -WarningAction SilentlyContinue
        ($all | Where-Object ResourceType -eq sns).AccountName | Sort-Object | Should -Be 'accountname1', 'accountname2'
        { & $sheet 'sns' | Invoke-CartographySync } | Should -Throw '*other resource types for one profile*'
        { & $sheet '' | Select-Object Profile, Resource | Invoke-CartographySync -ErrorAction Stop } | Should -Throw
    }

    It 'take profiles of one file only' {
        $other = Join-Path $TestDrive 'other'
        Copy-Item $config $other
        $PSDefaultParameterValues.Remove('*-Cartography*:ProfileLocation')
        try {
            $profiles = @($config, $other | ForEach-Object { Get-CartographyProfile accountname1 -ProfileLocation $_ })
            ($profiles[0] | Test-CartographyProfile).Account | Should -Be '111122223333'
            { $profiles | Test-CartographyProfile } | Should -Throw '*ProfileLocation*'
            { $profiles | Invoke-CartographySync } | Should -Throw '*ProfileLocation*'
        }
        finally { $PSDefaultParameterValues['*-Cartography*:ProfileLocation'] = $config }
    }
}

Describe 'Questions' {
    It 'are asked before a profile is removed, and not with -Force' {
        Set-CartographyProfile gone -Region eu-west-1
        # Nobody can answer here.
        Invoke-Shell -Command "Import-Module '$Manifest'; try { Remove-CartographyProfile gone -ProfileLocation '$config' } catch { 'asked' }" 2>&1 | Out-Null
        (Get-CartographyProfile gone).Region | Should -Be 'eu-west-1'
        Remove-CartographyProfile gone -Force
        Get-CartographyProfile | Where-Object ProfileName -eq gone | Should -BeNullOrEmpty
    }

    It 'are spared by -WhatIf, which runs no query that may write' {
        { Invoke-CartographyQuery -Cypher 'CREATE (n)' -AllowWrite -WhatIf -Neo4jUri bolt://127.0.0.1:1 } | Should -Not -Throw
        { Invoke-CartographyQuery -Cypher 'CREATE (n)' -AllowWrite -Neo4jUri bolt://127.0.0.1:1 } | Should -Throw -ErrorId 'Neo4jUnreachable*'
    }
}

Describe 'A script that stops at errors' {
    It 'has read everything before it stops' {
        Add-AwsFault $server @{ service = 'sns'; account = '111122223333'; kind = 'denied' }
        try {
            $ErrorActionPreference = 'Stop'
            $script:read = @()
            { Invoke-CartographySync -Profile accountname1, accountname2 -Resource sns -OutVariable script:read -WarningAction SilentlyContinue } | Should -Throw '*AccessDenied*'
        }
        finally { $ErrorActionPreference = 'Continue' }
        @((Get-CartographySync -Last 1 -Scope) | Where-Object { $_.Account -eq '444455556666' -and $_.Status -eq 'Complete' }).Count | Should -Be 3
    }
}

Describe 'Lists' {
    It 'that are empty are errors: -<Name> <Value>' -ForEach @(
        foreach ($name in 'Resource', 'Exclude', 'Region', 'ProfileName') { foreach ($value in "''", "' , '", '@()') { @{ Name = $name; Value = $value } } }
    ) {
        $arguments = @{ $Name = Invoke-Expression $Value }
        { Invoke-CartographySync @arguments -WhatIf } | Should -Throw "*'$Name'*"
    }

    It 'in quotes complete' {
        $line = 'Invoke-CartographySync -Resource "s3,ec2:inst'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be '"s3,ec2:instance"'
    }
}
