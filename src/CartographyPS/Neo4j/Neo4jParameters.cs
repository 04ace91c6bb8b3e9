using System.Management.Automation;

namespace CartographyPS.Neo4j;

/// <summary>
/// Which Neo4j database is meant and who signs in: parameters of all cmdlets that use one, with the names of Cartography's options. It is
/// public only because PowerShell must see it.
/// </summary>
public sealed class Neo4jParameters
{
    /// <summary>The address, such as <c>neo4j+s://graph.example:7687</c>; without it the environment variable NEO4J_URI.</summary>
    [Parameter]
    [Alias("Neo4jUrl")]
    [ValidateNotNullOrEmpty]
    public string? Neo4jUri { get; set; }

    /// <summary>The user and the password; without it NEO4J_USERNAME and NEO4J_PASSWORD.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Neo4jCredential { get; set; }

    /// <summary>The user, where no credential is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jUser { get; set; }

    /// <summary>The environment variable that holds the password, where no credential is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jPasswordEnvVar { get; set; }

    /// <summary>The database; without it the user's home database.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jDatabase { get; set; }

    /// <summary>For how many seconds a connection is used.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Neo4jMaxConnectionLifetime { get; set; } = 3600;

    /// <summary>After how many seconds without use a connection is tried first.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Neo4jLivenessCheckTimeout { get; set; } = 30;

    /// <summary>Whether a parameter says where the database is, which one it is or who signs in.</summary>
    internal bool NamesDatabase => (Neo4jUri ?? Neo4jUser ?? Neo4jPasswordEnvVar ?? Neo4jDatabase) is not null || Neo4jCredential is not null;
}
