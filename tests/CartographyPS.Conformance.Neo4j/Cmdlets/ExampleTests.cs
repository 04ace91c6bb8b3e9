using System.Text.RegularExpressions;
using CartographyPS.Tests;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>The examples of the help that need a Neo4j database, against the real one. Only its address is another. The others are run by Pester/.</summary>
[Collection(CmdletServer.Name)]
public sealed class ExampleTests(Neo4jServer server, SampleAws aws)
{
    [Neo4jFact]
    public async Task Every_example_with_a_database_runs()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        aws.Configure(File.ReadAllText(aws.Config).Split("[profile accountname1]")[1].Split("[profile")[0].Insert(0, "[profile spoke1]"));
        session.Run("Invoke-CartographySync -Profile accountname1 -Resource ec2:instance, iam").ThrowOnError();
        var examples = session.Run(
            """
            foreach ($command in Get-Command -Module CartographyPS) {
                (Get-Help $command.Name -Full).examples.example.code | Where-Object { $_ -match 'Neo4j|NEO4J|Publish-' }
            }
            """).ThrowOnError().Output.Select(code => code.ToString()).ToList();

        Assert.InRange(examples.Count, 5, 50);
        foreach (string example in examples)
        {
            // Examples set environment variables, which are those of this process.
            string here = Regex.Replace(example, @"(?:bolt|neo4j)(?:\+s(?:sc)?)?://[a-z0-9.:]+", session.Uri);

            var result = session.Run(
                $"function Get-Credential {{ $credential }}; try {{ {here} }} finally {{ foreach ($name in 'URI', 'USERNAME', 'PASSWORD') {{ [Environment]::SetEnvironmentVariable(\"NEO4J_$name\", $null) }} }}");

            Assert.True(result.Errors.Count == 0 && result.Terminating is null, $"{here}\n{result.Terminating}{string.Join('\n', result.Errors)}");
        }
    }
}
