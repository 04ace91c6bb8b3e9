#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }
# Every example of the help, pasted as it stands by somebody who has the profiles and the ledger that it speaks of. Those that need a Neo4j
# database are run against a real one by tests/CartographyPS.Conformance.Neo4j.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $examples = foreach ($command in Get-Command -Module CartographyPS) {
        foreach ($example in (Get-Help $command.Name -Full).examples.example) {
            if ($example.code -notmatch 'Neo4j|NEO4J|Publish-') { @{ Command = $command.Name; Title = "$($example.title)".Trim('- '); Code = $example.code } }
        }
    }
}
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $server = Start-SimulatedAws
    $settings = 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'LOCALAPPDATA', 'XDG_DATA_HOME'
    $before = @{}
    foreach ($name in $settings) { $before[$name] = [Environment]::GetEnvironmentVariable($name) }
    $config = Join-Path $TestDrive 'config'
    $env:AWS_CONFIG_FILE = $config
    $env:AWS_SHARED_CREDENTIALS_FILE = Join-Path $TestDrive 'credentials'
    # The folder of the default ledger; Windows asks the system for it and not the environment.
    $env:LOCALAPPDATA = $env:XDG_DATA_HOME = "$TestDrive"
    $defaultLedger = Join-Path ([Environment]::GetFolderPath('LocalApplicationData', 'DoNotVerify')) 'CartographyPS/graph.db'
    if ($defaultLedger -notlike "$TestDrive*") { $PSDefaultParameterValues = @{ '*-Cartography*:DatabasePath' = Join-Path $TestDrive 'CartographyPS/graph.db' } }

    function Reset-Profile {
        Write-SampleProfile $config $server
        $role = 'role_arn = arn:aws:iam::111122223333:role/cartography-read-only', 'source_profile = hub', 'region = eu-central-1', "endpoint_url = $($server.Endpoint)"
        foreach ($name in 'profile prod-1', 'profile spoke1', 'profile spoke-1', 'default') { Add-Content $config (@("[$name]") + $role) }
    }
    # What the examples name, for this system: Windows PowerShell, and the script in the folder that the user is in.
    function powershell.exe { Invoke-Shell @($args | ForEach-Object { if ($_ -eq 'Invoke-CartographySyncTask.ps1') { $TaskScript } else { $_ } }) }

    Reset-Profile
    $null = Invoke-CartographySync -Profile accountname1, accountname2
    $place = Get-Location
}
AfterAll {
    Set-Location $place
    foreach ($name in $settings) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
    Stop-SimulatedAws $server
}

Describe 'The example' {
    BeforeEach {
        Reset-Profile
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Set-Location $folder
        Set-Content accounts.csv 'ProfileName,RoleArn', 'new1,arn:aws:iam::111122223333:role/r', 'new2,arn:aws:iam::444455556666:role/r'
        # Questions are answered with yes.
        $ConfirmPreference = 'None'
        $ErrorActionPreference = 'Stop'
        $WarningPreference = 'SilentlyContinue'
    }

    It '<Title> of <Command> runs' -ForEach $examples {
        $global:LASTEXITCODE = 0
        { & ([scriptblock]::Create($Code)) | Out-String | Out-Null } | Should -Not -Throw
        $LASTEXITCODE | Should -Be 0
    }
}

Describe 'The examples' {
    It 'are at least two of each cmdlet' {
        foreach ($command in Get-Command -Module CartographyPS) { @((Get-Help $command.Name -Full).examples.example).Count | Should -BeGreaterOrEqual 2 -Because $command.Name }
    }
}
