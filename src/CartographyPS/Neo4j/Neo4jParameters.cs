using System.Management.Automation;

namespace CartographyPS.Neo4j;

/// <summary>
/// The parameters of all cmdlets that use a Neo4j database: address, database and credential, with the names of Cartography's options.
/// Public only because PowerShell must see it.
/// </summary>
public sealed class Neo4jParameters
{
    /// <summary>The address, such as <c>neo4j+s://graph.example:7687</c>. The environment variable NEO4J_URI unless given.</summary>
    [Parameter]
    [Alias("Neo4jUrl")]
    [ValidateNotNullOrEmpty]
    public string? Neo4jUri { get; set; }

    /// <summary>The user and the password. NEO4J_USERNAME and NEO4J_PASSWORD unless given.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Neo4jCredential { get; set; }

    /// <summary>The user, without <see cref="Neo4jCredential"/>. NEO4J_USERNAME unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jUser { get; set; }

    /// <summary>The name of the environment variable with the password. NEO4J_PASSWORD unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jPasswordEnvVar { get; set; }

    /// <summary>The database. NEO4J_DATABASE, else the user's home database, unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Neo4jDatabase { get; set; }

    /// <summary>The maximum age of a connection, in seconds. 3600 unless given.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Neo4jMaxConnectionLifetime { get; set; } = 3600;

    /// <summary>The idle time, in seconds, after which a connection is tested before use. 30 unless given.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Neo4jLivenessCheckTimeout { get; set; } = 30;

    /// <summary>The time, in seconds, to wait for one message of a response. 600 unless given; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, 86_400)]
    public int Neo4jResponseTimeout { get; set; } = 600;

    /// <summary>True when a parameter names the address, the database or the credential.</summary>
    internal bool NamesDatabase => (Neo4jUri ?? Neo4jUser ?? Neo4jPasswordEnvVar ?? Neo4jDatabase) is not null || Neo4jCredential is not null;
}
