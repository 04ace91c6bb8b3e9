using System.Reflection;
using System.Runtime.InteropServices;
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
        string ours = Path.Combine(BuiltModule.Directory, "net8.0", RuntimeInformation.RuntimeIdentifier, "AWSSDK.Core.dll");
        if (!File.Exists(ours)) ours = Path.Combine(BuiltModule.Directory, "net8.0", "AWSSDK.Core.dll");
        Assert.Equal([older, ours, "False"], run.Output);
    }

    [Fact]
    public async Task Assemblies_compiled_for_this_platform_have_precedence()
    {
        using var folder = new TemporaryDirectory();
        foreach (string file in Directory.EnumerateFiles(BuiltModule.Directory, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder.Path, Path.GetRelativePath(BuiltModule.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        string assemblies = Path.Combine(folder.Path, "net8.0");
        string platform = Path.Combine(assemblies, RuntimeInformation.RuntimeIdentifier);
        Directory.CreateDirectory(platform);
        File.Copy(Path.Combine(assemblies, "AWSSDK.Core.dll"), Path.Combine(platform, "AWSSDK.Core.dll"), overwrite: true);
        File.Delete(Path.Combine(platform, "Microsoft.Data.Sqlite.dll"));

        var run = await ScriptProcess.Run(
            """
            param($Manifest)
            Import-Module $Manifest -ErrorAction Stop
            $engine = [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'CartographyPS' })[0]
            $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($engine)
            $context.LoadFromAssemblyName([System.Reflection.AssemblyName]::new('AWSSDK.Core')).Location
            $context.LoadFromAssemblyName([System.Reflection.AssemblyName]::new('Microsoft.Data.Sqlite')).Location
            """,
            ["--no-import"],
            ["-Manifest", Path.Combine(folder.Path, "CartographyPS.psd1")]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([Path.Combine(platform, "AWSSDK.Core.dll"), Path.Combine(assemblies, "Microsoft.Data.Sqlite.dll")], run.Output);
    }

    public static TheoryData<string> OlderAwsCores() =>
        [.. typeof(ImportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key == "OlderAwsCore").Select(attribute => Path.GetFullPath(attribute.Value!))];

    private static IEnumerable<string> ManifestCmdlets(PowerShellSession session) =>
        session.Run("param($Manifest) (Test-ModuleManifest $Manifest).ExportedCmdlets.Keys", BuiltModule.Manifest)
            .ThrowOnError().Output.Select(name => name.ToString());
}
