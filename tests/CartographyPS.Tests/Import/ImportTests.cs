using System.Reflection;
using CartographyPS.PowerShellHost;
using CartographyPS.Tests.Tools;

namespace CartographyPS.Tests.Import;

public class ImportTests
{
    [Fact]
    public void Exports_exactly_the_cmdlets_that_the_manifest_lists()
    {
        using var session = PowerShellSession.Open();

        var exported = session.Run("(Get-Module CartographyPS).ExportedCommands.Keys").ThrowOnError().Output.Select(name => name.ToString());

        Assert.Equal(CmdletTypes.Names(), exported.Order(StringComparer.Ordinal));
        Assert.Equal(CmdletTypes.Names(), ManifestCmdlets(session).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_import_with_force_exports_the_same()
    {
        using var session = PowerShellSession.Open();

        var output = session.Run(
            """
            param($Manifest)
            $first = (Get-Module CartographyPS).ExportedCommands.Count
            Import-Module $Manifest -Force
            Import-Module $Manifest -Force
            $first - (Get-Module CartographyPS).ExportedCommands.Count
            Get-Command -Module CartographyPS | ForEach-Object Name
            """,
            BuiltModule.Manifest).ThrowOnError().Output;

        Assert.Equal(0, output[0].BaseObject);
        Assert.Equal(CmdletTypes.Names(), output.Skip(1).Select(name => name.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_session_of_the_process_can_import_it_too()
    {
        using var first = PowerShellSession.Open();
        using var second = PowerShellSession.Open();

        Assert.NotEmpty(second.Run("Get-Command -Module CartographyPS").ThrowOnError().Output);
    }

    [Theory]
    [MemberData(nameof(OlderAwsCores))]
    public async Task Loads_beside_another_version_of_AWSSDK_Core(string older)
    {
        var run = await ScriptProcess.Run(
            """
            param($Older)
            $first = [System.Reflection.Assembly]::LoadFrom($Older)
            Import-Module CartographyPS -ErrorAction Stop
            # A type of the library that our assembly uses, as our assembly sees it.
            $engine = [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'CartographyPS' })[0]
            $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($engine)
            $ours = $context.LoadFromAssemblyName([System.Reflection.AssemblyName]::new('AWSSDK.Core'))
            $first.Location
            $ours.Location
            $first.GetType('Amazon.Runtime.AWSCredentials', $true) -eq $ours.GetType('Amazon.Runtime.AWSCredentials', $true)
            """,
            ["--no-import"],
            ["-Older", older]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([older, Path.Combine(BuiltModule.Directory, "net8.0", "AWSSDK.Core.dll"), "False"], run.Output);
    }

    public static TheoryData<string> OlderAwsCores() =>
        [.. typeof(ImportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key == "OlderAwsCore").Select(attribute => Path.GetFullPath(attribute.Value!))];

    private static IEnumerable<string> ManifestCmdlets(PowerShellSession session) =>
        session.Run("param($Manifest) (Test-ModuleManifest $Manifest).ExportedCmdlets.Keys", BuiltModule.Manifest)
            .ThrowOnError().Output.Select(name => name.ToString());
}
