using CartographyPS.PowerShellHost;
using CartographyPS.Tests.Cmdlets;
using CartographyPS.Tests.Tools;

namespace CartographyPS.Tests.Import;

/// <summary>
/// The assemblies for Windows PowerShell 5.1, run here by PowerShell 7's engine: what they lack at run time, in code and in
/// dependencies, shows on any .NET.
/// </summary>
public class WindowsPowerShellTests
{
    // As the module's script loads them, but for the folder.
    private const string Import =
        """
        param($Folder)
        $loader = [System.Reflection.Assembly]::LoadFrom("$Folder/CartographyPS.Loader.dll")
        Import-Module -Assembly ($loader.GetType('CartographyPS.Loader.ModuleLoader', $true)::Load())
        """;

    private static readonly string Folder = Path.Combine(BuiltModule.Directory, "netstandard2.0");

    [Fact]
    public async Task The_cmdlets_are_the_same()
    {
        var run = await Run("(Get-Command -CommandType Cmdlet -ListImported).Where({ $_.Noun -like 'Cartography*' }).Name; [CartographyPS.ResourceTypeInfo].Assembly.Location");

        Assert.Equal([.. CmdletTypes.Names(), Path.Combine(Folder, "CartographyPS.dll")], run.Output.OrderBy(line => line.StartsWith('/')).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_catalogue_and_profiles_can_be_read_and_written()
    {
        using var directory = new TemporaryDirectory();

        var run = await Run(
            $$"""
            (Get-CartographyResourceType sqs).IamActions
            Set-CartographyProfile a -Region eu-west-1 -ProfileLocation '{{directory.File("config")}}' -PassThru | ForEach-Object Region
            """);

        Assert.Equal(["sqs:GetQueueAttributes, sqs:ListQueues", "eu-west-1"], run.Output);
    }

    [Fact]
    public async Task The_ledger_can_be_read()
    {
        using var directory = new TemporaryDirectory();
        string ledger = TestLedger.Make(directory.File("graph.db"));

        var run = await Run(
            $$"""
            (Get-CartographyNode AWSSQSQueue -DatabasePath '{{ledger}}').name
            (Invoke-CartographyQuery 'SELECT count(*) AS n FROM edges' -DatabasePath '{{ledger}}').n
            (Invoke-CartographyQuery -Cypher 'MATCH (a:AWSAccount)-[r:RESOURCE]->(q:SQSQueue) WITH a, count(r) AS edges RETURN edges + size(a.name) AS n' -DatabasePath '{{ledger}}').n
            (Get-CartographyChange -Kind Changed -DatabasePath '{{ledger}}').After
            """);

        Assert.Equal(["alpha", "gamma", "2", "6", "9"], run.Output);
    }

    private static async Task<ScriptProcess> Run(string script)
    {
        var run = await ScriptProcess.Run(
            Import + "\n" + script, ["--no-import"], [Folder], ("LD_LIBRARY_PATH", Path.Combine(BuiltModule.Directory, "native", "linux-x64")));
        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Error);
        return run;
    }
}
