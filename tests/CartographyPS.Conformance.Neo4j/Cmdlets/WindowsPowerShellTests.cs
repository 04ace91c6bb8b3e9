using CartographyPS.PowerShellHost;
using CartographyPS.Tests;
using CartographyPS.Tests.Tools;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>The assemblies for Windows PowerShell 5.1, run here by PowerShell 7's engine, against the real server; all from the environment.</summary>
[Collection(CmdletServer.Name)]
public sealed class WindowsPowerShellTests(Neo4jServer server, SampleAws aws)
{
    private static readonly string Folder = Path.Combine(BuiltModule.Directory, "netstandard2.0");

    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task They_publish_the_graph_and_query_it(string scheme)
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        session.Run("$PSDefaultParameterValues.Clear(); Invoke-CartographySync -Profile accountname1 -Resource sqs, iam -ProfileLocation '" + aws.Config + "' -DatabasePath '" + session.Ledger + "'").ThrowOnError();

        var run = await ScriptProcess.Run(
            """
            param($Folder, $Ledger)
            $loader = [System.Reflection.Assembly]::LoadFrom("$Folder/CartographyPS.Loader.dll")
            Import-Module -Assembly ($loader.GetType('CartographyPS.Loader.ModuleLoader', $true)::Load())
            (Test-CartographyNeo4j -DatabasePath $Ledger).State
            $first = Publish-CartographyGraph -DatabasePath $Ledger
            "$($first.Projection) $($first.Mode)"
            "$((Publish-CartographyGraph -DatabasePath $Ledger).Mode)"
            (Invoke-CartographyQuery -Cypher 'MATCH (:AWSAccount {id: $id})-[:RESOURCE]->(q:AWSSQSQueue) RETURN count(q) AS n' -Parameter @{ id = '111122223333' }).n
            (Invoke-CartographyQuery -Cypher 'RETURN datetime("2026-02-03T04:05:06Z") AS t, $given AS g' -Parameter @{ given = [datetime]::new(2026, 2, 3, 4, 5, 6, [DateTimeKind]::Utc) }).ForEach({ $_.t -eq $_.g })
            [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -in 'CartographyPS.Bolt', 'CartographyPS.Engine' }).Location
            """,
            ["--no-import"],
            [Folder, session.Ledger],
            ("LD_LIBRARY_PATH", Path.Combine(BuiltModule.Directory, "native", "linux-x64")),
            ("NEO4J_URI", server.Uri(scheme)), ("NEO4J_USERNAME", "neo4j"), ("NEO4J_PASSWORD", Neo4jServer.Password), ("NEO4J_DATABASE", "neo4j"));

        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Error);
        Assert.Equal(["None", "Complete Full", "None", "3", "True"], run.Output.Take(5));
        Assert.Equal(
            [Path.Combine(Folder, "CartographyPS.Bolt.dll"), Path.Combine(Folder, "CartographyPS.Engine.dll")],
            run.Output.Skip(5).Order(StringComparer.Ordinal));
        await session.AssertHasGraphAsync();
    }
}
