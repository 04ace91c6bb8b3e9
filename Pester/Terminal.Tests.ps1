#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# What comes from outside may be written to be obeyed by a terminal. What is shown must not; the data stay as they are.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $config = Join-Path $TestDrive 'config'
    $ledger = Join-Path $TestDrive 'graph.db'
    Write-SampleProfile $config $server
    $override = [char]0x202E
    # SQS answers in JSON: XML cannot carry all of these.
    # Clears the screen, sets the window's title, begins a line of its own, and turns the direction of writing round.
    $evil = "$Ansi[2J$Ansi]0;title$([char]7)`r`nall is well $override live"
    $unsafe = "[\x00-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]"

    Add-AwsFault $server @{ service = 'sqs'; kind = 'error'; code = 'InternalFailure'; status = 400; message = $evil }
    $everything = & $Shell @ShellArguments -NoProfile -NonInteractive -Command @"
Import-Module '$Manifest'
`$ErrorView = 'NormalView'
if (`$PSStyle) { `$PSStyle.OutputRendering = 'PlainText' }
Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1 -ProfileLocation '$config' -DatabasePath '$ledger' -Verbose 6>&1 5>&1 4>&1 3>&1 2>&1 | Out-String -Width 500
"@
    $shown = $everything -join "`n"
    Clear-AwsFault $server
    $result = @(Invoke-CartographyQuery "SELECT 'plain' AS name UNION ALL SELECT char(27, 93, 48, 59, 120, 7, 13, 10, 8238)" -DatabasePath $ledger)
}
AfterAll { Stop-SimulatedAws $server }

Describe 'Text from outside' {
    It 'is shown escaped in errors, verbose messages and the table of results' {
        $shown | Should -Match 'all is well'
        $shown | Should -Match ([regex]::Escape('\u001B[2J\u001B]0;title\u0007\r\nall is well \u202E live'))
        ($shown -replace '\r?\n') | Should -Not -Match $unsafe
    }

    It 'is the same in the error''s exception and escaped in its text' {
        Add-AwsFault $server @{ service = 'sqs'; kind = 'error'; code = 'InternalFailure'; status = 400; message = $evil }
        $null = Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1 -ProfileLocation $config -DatabasePath $ledger -ErrorVariable problems -ErrorAction SilentlyContinue
        Clear-AwsFault $server
        "$($problems[0])" | Should -Not -Match $unsafe
        $problems[0].Exception.Message | Should -Match $unsafe
    }

    It 'is shown escaped in the rows of a query, whose values stay' {
        $result[1].name | Should -Be "$Ansi]0;x$([char]7)`r`n$override"
        $result | Out-String | Should -Match ([regex]::Escape('\u001B]0;x\u0007\r\n\u202E'))
        ($result | Out-String) -replace '\r?\n' -replace "$Ansi\[[0-9;]*m" | Should -Not -Match $unsafe
        $result | Format-List | Out-String | Should -Not -Match "$Ansi\]"
    }

    It 'goes to a sheet as it is' {
        $file = Join-Path $TestDrive 'rows.csv'
        $result | Export-Csv $file -NoTypeInformation -Encoding utf8
        (Import-Csv $file -Encoding utf8)[1].name | Should -Be $result[1].name
    }

    It 'is shown escaped in the view of <_>' -ForEach 'Node', 'Edge', 'ChangeInfo#Node', 'ChangeInfo#Edge', 'SyncResult', 'SyncRun', 'SyncRunScope', 'ProfileTest', 'ProfileInfo', 'Neo4jTest', 'ProjectionResult' {
        $row = [pscustomobject]@{ PSTypeName = "CartographyPS.$_" }
        foreach ($name in 'Label', 'id', 'name', 'region', 'Type', 'FromId', 'ToId', 'FromLabel', 'ToLabel', 'Account', 'AccountName', 'Message', 'Property', 'Before', 'After', 'ProfileName', 'RoleArn', 'Database', 'EdgeType', 'Arn', 'SourceProfile') {
            $row | Add-Member $name "x$Ansi]0;$override"
        }
        foreach ($text in ($row | Out-String), ($row | Format-List | Out-String), ($row | Format-Table | Out-String)) {
            $plain = $text -replace "$Ansi\[[0-9;]*m" -replace '\r?\n'
            if ($_ -ne 'Neo4jTest' -and $_ -ne 'ProjectionResult') { $plain | Should -Not -Match $unsafe }
            $plain | Should -Match 'x'
        }
        ($row | Out-String) -replace "$Ansi\[[0-9;]*m" -replace '\r?\n' | Should -Not -Match $unsafe
    }

    It 'is shown escaped when a change is asked for' {
        $text = & $Shell @ShellArguments -NoProfile -NonInteractive -Command "Import-Module '$Manifest'; Set-CartographyProfile ('a' + [char]0x202E + [char]27 + 'b') -Region eu-west-1 -ProfileLocation '$config' -WhatIf" | Out-String
        $text | Should -Match ([regex]::Escape('a\u202E\u001Bb'))
        $text -replace '\r?\n' | Should -Not -Match $unsafe
    }
}
