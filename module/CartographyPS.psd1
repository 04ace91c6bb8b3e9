@{
    RootModule = 'CartographyPS.psm1'
    # The build writes the project's version here.
    ModuleVersion = '0.0.0'
    GUID = '6c1d9e2b-0b54-4f8e-9d1f-3a7c52e48f60'
    Author = 'The CartographyPS authors'
    CompanyName = 'CartographyPS'
    Copyright = '(c) The CartographyPS authors. Apache License 2.0.'
    Description = 'Reads AWS accounts into a graph of resources and their relationships, in SQLite.'
    PowerShellVersion = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess = @('CartographyPS.format.ps1xml')
    CmdletsToExport = @(
        'Export-CartographyGraph'
        'Get-CartographyChange'
        'Get-CartographyEdge'
        'Get-CartographyNode'
        'Get-CartographyProfile'
        'Get-CartographyResourceType'
        'Get-CartographySync'
        'Invoke-CartographyQuery'
        'Invoke-CartographySync'
        'Publish-CartographyGraph'
        'Remove-CartographyProfile'
        'Set-CartographyProfile'
        'Test-CartographyNeo4j'
        'Test-CartographyProfile'
        'Update-CartographyAnalysis'
    )
    FunctionsToExport = @()
    AliasesToExport = @()
    VariablesToExport = @()
    PrivateData = @{
        PSData = @{
            Tags = @('AWS', 'Cartography', 'Graph', 'Inventory', 'Security', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}
