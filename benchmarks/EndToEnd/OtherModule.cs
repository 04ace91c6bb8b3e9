using CartographyPS.PowerShellHost;

namespace EndToEnd;

/// <summary>
/// A module of nothing that is imported before the one that is measured. The PowerShell engine that is hosted here is compiled while it
/// runs, which an installed one is not: what that takes is no part of our module's import.
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

    /// <summary>Imports it.</summary>
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
