namespace CartographyPS.Bolt.Errors;

/// <summary>Converts the metadata of a FAILURE to an exception. The codes are those of Neo4j's status code reference.</summary>
internal static class ServerFailure
{
    private const string ClientError = "Neo.ClientError.";

    // A message may quote a query with all its values.
    private const int MaxMessage = 4096;

    /// <param name="metadata">The FAILURE's fields; up to 5.6 code and message, then neo4j_code, message, gql_status and more.</param>
    /// <param name="server">The address, for the message.</param>
    /// <param name="secret">The secret, which is masked when the server's message contains it.</param>
    internal static BoltException Read(IReadOnlyDictionary<string, object?> metadata, string server, string? secret)
    {
        string code = Normalize(Text(metadata, "neo4j_code") ?? Text(metadata, "code") ?? "Neo.DatabaseError.General.UnknownError");
        string said = Text(metadata, "message") ?? Text(metadata, "description") ?? "no message";
        if (secret is { Length: > 0 }) said = said.Replace(secret, "***");
        if (said.Length > MaxMessage) said = said.Substring(0, MaxMessage) + $"... ({said.Length - MaxMessage} more characters)";
        var (kind, advice) = Classify(code, said);
        string message = server + " reported: " + said.TrimEnd('.', ' ', '\n', '\r') + " (" + code + ")." + (advice is null ? "" : " " + advice);
        return new(kind, message, IsRetryable(code, kind)) { Code = code, GqlStatus = Text(metadata, "gql_status"), HasNotRun = IsUnplanned(said) };
    }

    // Servers before version 5 report these two as transient. A retry would repeat work that somebody stopped on purpose.
    private static string Normalize(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    private static bool IsRetryable(string code, BoltErrorKind kind) =>
        kind is BoltErrorKind.Transient or BoltErrorKind.ReadOnlyMember or BoltErrorKind.AuthorizationExpired
        || code.StartsWith("Neo.TransientError.", StringComparison.Ordinal);

    private static (BoltErrorKind Kind, string? Advice) Classify(string code, string said)
    {
        if (IsDiskFull(said))
        {
            return (BoltErrorKind.DiskFull,
                "The server's disk is full: free space on it or move the database. This transaction wrote nothing.");
        }
        if (IsUnplanned(said)) return (BoltErrorKind.Transient, "Run it again when the indexes are complete.");
        if (!code.StartsWith(ClientError, StringComparison.Ordinal))
        {
            return (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) ? BoltErrorKind.Transient : BoltErrorKind.DatabaseError, null);
        }
        return code.Substring(ClientError.Length) switch
        {
            "Security.Unauthorized" => (BoltErrorKind.AuthenticationFailed, "Check the user name and the password or token."),
            "Security.AuthenticationRateLimit" => (BoltErrorKind.AuthenticationRateLimited,
                "Too many wrong passwords: wait some seconds, then sign in with the correct one."),
            "Security.CredentialsExpired" => (BoltErrorKind.CredentialsExpired,
                "Change the password first: run ALTER CURRENT USER SET PASSWORD FROM ... TO ... in the database system."),
            "Security.AuthorizationExpired" or "Security.TokenExpired" => (BoltErrorKind.AuthorizationExpired,
                "Sign in again; a token must be a new one."),
            "Security.Forbidden" => (BoltErrorKind.Forbidden, "Grant the user the right, or use another user."),
            "Database.DatabaseNotFound" => (BoltErrorKind.DatabaseNotFound,
                "SHOW DATABASES lists the databases. Leave the name out for the user's home database."),
            "Cluster.NotALeader" or "General.ForbiddenOnReadOnlyDatabase" or "General.WriteOnReadOnlyAccessDatabase" => (BoltErrorKind.ReadOnlyMember,
                "This server does not accept writes to the database: use a neo4j:// address, which finds the server that does, or make the database writable."),
            "Schema.ConstraintValidationFailed" or "Schema.ConstraintViolation" => (BoltErrorKind.ConstraintViolated, null),
            _ => (BoltErrorKind.InvalidQuery, null),
        };
    }

    private static bool IsDiskFull(string said) =>
        said.Contains("No space left on device", StringComparison.OrdinalIgnoreCase)
        || said.Contains("not enough space on the disk", StringComparison.OrdinalIgnoreCase)
        || said.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    // Neo4j reports it as an unknown error of the database (https://github.com/neo4j/neo4j/issues/13404). It compares the indexes before
    // and after it plans a query, and gives up when they keep changing: the query itself has not run.
    private static bool IsUnplanned(string said) => said.Contains("insanely frequent schema changes", StringComparison.Ordinal);

    private static string? Text(IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as string : null;
}
