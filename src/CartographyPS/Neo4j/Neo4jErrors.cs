using System.Management.Automation;
using CartographyPS.Bolt;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Neo4j;

/// <summary>The errors of a Neo4j database. Their id is <c>Neo4j</c> and a value of <see cref="BoltErrorKind"/>.</summary>
internal static class Neo4jErrors
{
    /// <summary>Returns the id of an error.</summary>
    public static string Id(GraphDatabaseException exception) => "Neo4j" + exception.Fault;

    /// <summary>The address of the database is invalid.</summary>
    public static ErrorRecord Address(GraphDatabaseException exception) => Of(
        exception, nameof(Neo4jParameters.Neo4jUri), "Correct -Neo4jUri or NEO4J_URI: neo4j+s://HOST for Aura or a cluster, bolt://HOST:7687 for one server.");

    /// <summary>The graph could not be published.</summary>
    public static ErrorRecord Publish(GraphDatabaseException exception, string database) => Of(
        exception, database,
        Action(exception.Fault) + " What was read from AWS is in the ledger; the next sync or Publish-CartographyGraph writes it to the database.");

    /// <summary>A query could not be run.</summary>
    public static ErrorRecord Query(GraphDatabaseException exception, string database) => Of(exception, database, Action(exception.Fault));

    private static ErrorRecord Of(GraphDatabaseException exception, string target, string action) =>
        Errors.Record(exception, Id(exception), Category(exception.Fault), target, action);

    private static ErrorCategory Category(string fault) => fault switch
    {
        nameof(BoltErrorKind.AuthenticationFailed) or nameof(BoltErrorKind.CredentialsExpired) or nameof(BoltErrorKind.AuthorizationExpired)
            or nameof(BoltErrorKind.AuthenticationRateLimited) => ErrorCategory.AuthenticationError,
        nameof(BoltErrorKind.Forbidden) or nameof(BoltErrorKind.ReadOnlyMember) => ErrorCategory.PermissionDenied,
        nameof(BoltErrorKind.CertificateRejected) => ErrorCategory.SecurityError,
        nameof(BoltErrorKind.InvalidUri) or nameof(BoltErrorKind.InvalidQuery) => ErrorCategory.InvalidArgument,
        nameof(BoltErrorKind.DatabaseNotFound) => ErrorCategory.ObjectNotFound,
        nameof(BoltErrorKind.DiskFull) => ErrorCategory.DeviceError,
        nameof(BoltErrorKind.UnsupportedVersion) => ErrorCategory.NotImplemented,
        nameof(BoltErrorKind.ConstraintViolated) or nameof(BoltErrorKind.DatabaseError) => ErrorCategory.InvalidOperation,
        "Superseded" or "Interfered" => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.ConnectionError,
    };

    private static string Action(string fault) => fault switch
    {
        nameof(BoltErrorKind.AuthenticationFailed) or nameof(BoltErrorKind.CredentialsExpired) or nameof(BoltErrorKind.AuthorizationExpired)
            => "Give the right user and password with -Neo4jCredential, or NEO4J_USERNAME and NEO4J_PASSWORD.",
        nameof(BoltErrorKind.AuthenticationRateLimited) => "Wait some seconds, then use the right password.",
        nameof(BoltErrorKind.Forbidden) => "Grant the user the missing right, which Test-CartographyNeo4j shows.",
        nameof(BoltErrorKind.ReadOnlyMember) => "Use a neo4j:// address, which finds the member that accepts writes.",
        nameof(BoltErrorKind.CertificateRejected) =>
            "Trust the certificate's authority on this machine, or use +ssc instead of +s on a network that you trust.",
        nameof(BoltErrorKind.TlsFailed) => "Use +s or +ssc in the address when the server uses TLS, and neither when it does not.",
        nameof(BoltErrorKind.NotBolt) => "Use the Bolt port, 7687 unless configured otherwise.",
        nameof(BoltErrorKind.UnsupportedVersion) => $"Use Neo4j {GraphServer.Oldest} or later.",
        nameof(BoltErrorKind.DatabaseNotFound) => "Correct -Neo4jDatabase, or omit it for the user's home database.",
        nameof(BoltErrorKind.DiskFull) => "Free space on the server's disk.",
        nameof(BoltErrorKind.InvalidQuery) => "Correct the query or its -Parameter. A query that writes needs -AllowWrite.",
        nameof(BoltErrorKind.ConstraintViolated) => "List the constraints with SHOW CONSTRAINTS, and find out which other programs write to the database.",
        nameof(BoltErrorKind.DatabaseError) or nameof(BoltErrorKind.ProtocolViolation) => "See the log of the server.",
        "Superseded" => "Wait until the other publish of this ledger has ended.",
        "Interfered" => "Stop the other program that writes to the database, then publish again.",
        _ => "Check that the server runs and is reachable, then test it with Test-CartographyNeo4j.",
    };
}
