namespace CartographyPS.Bolt;

/// <summary>The kinds of failures, for callers to act on.</summary>
public enum BoltErrorKind
{
    /// <summary>The address does not have the form scheme://host[:port].</summary>
    InvalidUri,

    /// <summary>No server responds at the address.</summary>
    Unreachable,

    /// <summary>The server at the address uses another protocol, such as HTTP.</summary>
    NotBolt,

    /// <summary>The server and this client have no protocol version in common.</summary>
    UnsupportedVersion,

    /// <summary>Only one side uses TLS, or TLS could not be negotiated.</summary>
    TlsFailed,

    /// <summary>The server's certificate is not trusted or belongs to another name.</summary>
    CertificateRejected,

    /// <summary>The user name, password or token is wrong.</summary>
    AuthenticationFailed,

    /// <summary>After too many wrong passwords the server refuses sign-ins for a while.</summary>
    AuthenticationRateLimited,

    /// <summary>The password has expired and must be changed.</summary>
    CredentialsExpired,

    /// <summary>The token, or the server's cache of the user's rights, has expired.</summary>
    AuthorizationExpired,

    /// <summary>The user lacks a right.</summary>
    Forbidden,

    /// <summary>The server has no database of that name.</summary>
    DatabaseNotFound,

    /// <summary>The cluster member, or the database on it, does not accept writes.</summary>
    ReadOnlyMember,

    /// <summary>The server's disk is full.</summary>
    DiskFull,

    /// <summary>The server failed for a reason that can pass, such as a deadlock, a change of leader or lack of memory.</summary>
    Transient,

    /// <summary>A uniqueness or other constraint refused the change.</summary>
    ConstraintViolated,

    /// <summary>The query or its parameters are wrong.</summary>
    InvalidQuery,

    /// <summary>The server had an internal error.</summary>
    DatabaseError,

    /// <summary>The connection ended or timed out.</summary>
    ConnectionLost,

    /// <summary>The connection ended before the server confirmed a commit. The transaction may or may not be committed.</summary>
    CommitUnknown,

    /// <summary>No server returned a routing table, or the table has no server for the work.</summary>
    NoServerForWork,

    /// <summary>No connection became free in time.</summary>
    PoolExhausted,

    /// <summary>The server sent what the protocol does not allow.</summary>
    ProtocolViolation,
}
