using CartographyPS.PowerShellHost;

namespace EndToEnd;

/// <summary>
/// An empty module that is imported before the measured one. The hosted PowerShell engine is compiled just in time, which an installed one
/// is not: that time does not belong to our module's import.
/// </summary>
internal static class OtherModule
{
    private const string Manifest = """
        @{ RootModule = 'Other.psm1'; ModuleVersion = '1.0'; GUID = '5b5b4d4e-0b7a-4f55-9d55-2d8d7a3c1b10'; PowerShellVersion = '5.1'
           CompatiblePSEditions = @('Desktop', 'Core'); FunctionsToExport = @('Get-Other'); CmdletsToExport = @(); AliasesToExport = @() }
        """;

    private const string Script = """
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        $edition = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
        function Get-Other { [CmdletBinding()] param([string]$Name) [IO.Path]::Combine($PSScriptRoot, $edition, $Name) }
        Export-ModuleMember -Function Get-Other
        """;

    /// <summary>Imports the module.</summary>
    public static void Import(PowerShellSession session)
    {
        string folder = Directory.CreateTempSubdirectory("other-module-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Other.psd1"), Manifest);
            File.WriteAllText(Path.Combine(folder, "Other.psm1"), Script);
            session.ImportModule(Path.Combine(folder, "Other.psd1"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
