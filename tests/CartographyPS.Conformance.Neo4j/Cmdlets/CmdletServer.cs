using CartographyPS.Tests;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>The tests of cmdlets share a Neo4j server, which some of them stop and start, and the simulated AWS with its PowerShell session.</summary>
[CollectionDefinition(Name)]
public sealed class CmdletServer : ICollectionFixture<Neo4jServer>, ICollectionFixture<SampleAws>
{
    internal const string Name = "cmdlets";
}
