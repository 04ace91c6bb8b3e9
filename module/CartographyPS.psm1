if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    throw "CartographyPS needs the language mode FullLanguage, and here it is $($ExecutionContext.SessionState.LanguageMode). Have the module signed with a certificate that the policy of this machine trusts (build.ps1 -Package -Sign), or run it where no policy restricts PowerShell."
}

# Only commands of the core engine are used: the module must load even without the Utility and Management modules.
$framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
$loader = [System.IO.Path]::Combine($PSScriptRoot, $framework, 'CartographyPS.Loader.dll')
$assembly = [System.Reflection.Assembly]::LoadFrom($loader).GetType('CartographyPS.Loader.ModuleLoader', $true)::Load()
$cmdlets = Import-Module -Assembly $assembly -PassThru

# A second import in one session takes the assembly's cmdlets from a cache and does not add them to this module
# (PowerShell issue 20710); adding them again is harmless the first time.
$add = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $cmdlets.ExportedCmdlets.Values) {
    if ($add -and -not $ExecutionContext.SessionState.Module.ExportedCmdlets.ContainsKey($cmdlet.Name)) {
        $null = $add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}
