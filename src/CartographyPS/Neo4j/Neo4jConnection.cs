using CartographyPS.Bolt;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Neo4j;

/// <summary>A Neo4j database with its credential, from the parameters and the environment.</summary>
internal sealed class Neo4jConnection
{
    /// <summary>The address of a server without configuration.</summary>
    public const string DefaultUri = "bolt://localhost:7687";

    private readonly BoltCredential _credential;
    private readonly BoltDriverOptions _options;

    private Neo4jConnection(string uri, string? database, BoltCredential credential, BoltDriverOptions options)
    {
        Uri = uri;
        Database = database;
        _credential = credential;
        _options = options;
    }

    /// <summary>The address.</summary>
    public string Uri { get; }

    /// <summary>The name of the database; null for the user's home database.</summary>
    public string? Database { get; }

    /// <summary>The user; null for none.</summary>
    public string? User => _credential.Principal;

    /// <summary>Returns the address and the database, for messages.</summary>
    public override string ToString() => Database is null ? Uri : Uri.TrimEnd('/') + "/" + Database;

    /// <summary>Returns the database that the parameters and the environment name, or the default one.</summary>
    /// <param name="parameters">The parameters of the cmdlet.</param>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <exception cref="ArgumentException">The parameters exclude each other, or the password is missing.</exception>
    /// <exception cref="GraphDatabaseException">The address is invalid.</exception>
    public static Neo4jConnection Of(Neo4jParameters parameters, Func<string, string?> variable)
    {
        // An empty variable counts as not set.
        string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;

        var connection = new Neo4jConnection(
            parameters.Neo4jUri ?? Variable("NEO4J_URI") ?? DefaultUri,
            parameters.Neo4jDatabase ?? Variable("NEO4J_DATABASE"),
            Credential(parameters, Variable),
            new BoltDriverOptions
            {
                MaxConnectionAge = TimeSpan.FromSeconds(parameters.Neo4jMaxConnectionLifetime),
                LivenessCheckAfter = TimeSpan.FromSeconds(parameters.Neo4jLivenessCheckTimeout),
                ResponseTimeout = TimeSpan.FromSeconds(parameters.Neo4jResponseTimeout),
                UserAgent = "CartographyPS/" + ModuleVersion.Text,
            });
        // An invalid address must be an error before an hour is spent on reading.
        connection.Open().Dispose();
        return connection;
    }

    /// <summary>Returns the database that a parameter or NEO4J_URI names; null when neither does.</summary>
    /// <param name="parameters">The parameters of the cmdlet.</param>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <exception cref="ArgumentException">The parameters exclude each other, or the password is missing.</exception>
    /// <exception cref="GraphDatabaseException">The address is invalid.</exception>
    public static Neo4jConnection? OfNamed(Neo4jParameters parameters, Func<string, string?> variable) =>
        parameters.NamesDatabase || variable("NEO4J_URI") is { Length: > 0 } ? Of(parameters, variable) : null;

    /// <summary>Creates a driver. It connects on first use.</summary>
    /// <exception cref="GraphDatabaseException">The address is invalid.</exception>
    public BoltDriver Open()
    {
        try
        {
            return new BoltDriver(Uri, _credential, _options);
        }
        catch (BoltException exception)
        {
            throw new GraphDatabaseException(exception.Kind.ToString(), exception.Message, exception);
        }
    }

    private static BoltCredential Credential(Neo4jParameters parameters, Func<string, string?> variable)
    {
        if (parameters.Neo4jCredential is { } given)
        {
            if (parameters.Neo4jUser is not null || parameters.Neo4jPasswordEnvVar is not null)
                throw new ArgumentException("-Neo4jCredential excludes -Neo4jUser and -Neo4jPasswordEnvVar. Give one or the other.");
            return BoltCredential.Basic(given.UserName, given.GetNetworkCredential().Password);
        }

        string? password = parameters.Neo4jPasswordEnvVar is { } name
            ? variable(name) ?? throw new ArgumentException($"The environment variable {name}, which -Neo4jPasswordEnvVar names, is not set.")
            : variable("NEO4J_PASSWORD");
        string? user = parameters.Neo4jUser ?? variable("NEO4J_USERNAME") ?? variable("NEO4J_USER");
        if (user is null && password is null) return BoltCredential.None;
        if (password is null)
            throw new ArgumentException($"There is no password for the Neo4j user {user}. Give -Neo4jCredential, or set NEO4J_PASSWORD.");
        return BoltCredential.Basic(user ?? "neo4j", password);
    }
}
