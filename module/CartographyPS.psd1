@{
    RootModule = 'CartographyPS.psm1'
    # The build writes what is in braces: the project's version and address, and the files of the module.
    ModuleVersion = '{Version}'
    GUID = '6c1d9e2b-0b54-4f8e-9d1f-3a7c52e48f60'
    Author = 'The CartographyPS authors'
    CompanyName = 'CartographyPS'
    Copyright = '(c) The CartographyPS authors. Apache License 2.0.'
    Description = 'Reads AWS accounts into a graph of resources and their relationships, for administrators and security teams who ask what they run, who can reach it and what changed. The graph is one SQLite file, needs no server, and has the labels, properties and relationships of Cartography. Accounts and regions are read at the same time, a failed read never costs data, results are objects in the pipeline, and Neo4j can have the same graph.'
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
    FileList = @({FileList})
    PrivateData = @{
        PSData = @{
            ProjectUri = '{RepositoryUrl}'
            LicenseUri = '{RepositoryUrl}/blob/main/LICENSE'
            ReleaseNotes = '{RepositoryUrl}/blob/main/CHANGELOG.md'
            Tags = @('AWS', 'Cartography', 'Graph', 'Inventory', 'Security', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}
