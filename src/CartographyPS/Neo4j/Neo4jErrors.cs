using System.Management.Automation;
using CartographyPS.Bolt;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Neo4j;

/// <summary>The errors of a Neo4j database: the id is <c>Neo4j</c> and what went wrong in one word, as <see cref="BoltErrorKind"/> lists it.</summary>
internal static class Neo4jErrors
{
    /// <summary>The id of an error.</summary>
    public static string Id(GraphDatabaseException exception) => "Neo4j" + exception.Fault;

    /// <summary>The address is none.</summary>
    public static ErrorRecord Address(GraphDatabaseException exception) => Of(
        exception, nameof(Neo4jParameters.Neo4jUri), "Correct -Neo4jUri or NEO4J_URI: neo4j+s://HOST for Aura or a cluster, bolt://HOST:7687 for one server.");

    /// <summary>The graph could not be brought to a database.</summary>
    public static ErrorRecord Publish(GraphDatabaseException exception, string database) => Of(
        exception, database, Action(exception.Fault) + " What was read from AWS is in the ledger; the next sync or Publish-CartographyGraph brings it to the database.");

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
        nameof(BoltErrorKind.Forbidden) => "Grant the user the right; Test-CartographyNeo4j tells which it lacks.",
        nameof(BoltErrorKind.ReadOnlyMember) => "Use a neo4j:// address, which finds the member that takes writes.",
        nameof(BoltErrorKind.CertificateRejected) => "Trust the certificate's authority on this machine, or use +ssc in place of +s on a network that you trust.",
        nameof(BoltErrorKind.TlsFailed) => "Use +s or +ssc in the address when the server has TLS, and neither when it has none.",
        nameof(BoltErrorKind.NotBolt) => "Use the Bolt port, 7687 unless configured otherwise.",
        nameof(BoltErrorKind.UnsupportedVersion) => $"Use Neo4j {GraphServer.Oldest} or later.",
        nameof(BoltErrorKind.DatabaseNotFound) => "Correct -Neo4jDatabase, or leave it out for the user's home database.",
        nameof(BoltErrorKind.DiskFull) => "Make room on the server's disk.",
        nameof(BoltErrorKind.InvalidQuery) => "Correct the query or its -Parameter; a query that writes needs -AllowWrite.",
        nameof(BoltErrorKind.ConstraintViolated) => "Look at the constraints with SHOW CONSTRAINTS, and at who else writes to the database.",
        nameof(BoltErrorKind.DatabaseError) or nameof(BoltErrorKind.ProtocolViolation) => "Look into the server's log.",
        "Superseded" => "Let the other publish of this ledger end.",
        "Interfered" => "Let what else writes to the database end, and publish again.",
        _ => "Check that the server runs and can be reached from here; Test-CartographyNeo4j tells when it can.",
    };
}
