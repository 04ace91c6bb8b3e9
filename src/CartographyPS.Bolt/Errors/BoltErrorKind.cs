namespace CartographyPS.Bolt;

/// <summary>What went wrong, so that callers can act on it.</summary>
public enum BoltErrorKind
{
    /// <summary>The address is not of the form scheme://host[:port].</summary>
    InvalidUri,

    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>Something else than Bolt answers, such as HTTP.</summary>
    NotBolt,

    /// <summary>The server and this client have no protocol version in common.</summary>
    UnsupportedVersion,

    /// <summary>One side speaks TLS and the other does not, or the two found no common ground.</summary>
    TlsFailed,

    /// <summary>The server's certificate is not trusted or is for another name.</summary>
    CertificateRejected,

    /// <summary>The user name, password or token is wrong.</summary>
    AuthenticationFailed,

    /// <summary>Too many wrong passwords; the server refuses for a while.</summary>
    AuthenticationRateLimited,

    /// <summary>The password must be changed before anything else.</summary>
    CredentialsExpired,

    /// <summary>The token or the server's knowledge of the user's rights has expired.</summary>
    AuthorizationExpired,

    /// <summary>The user lacks a right.</summary>
    Forbidden,

    /// <summary>There is no database of that name.</summary>
    DatabaseNotFound,

    /// <summary>The server is a member, or the database a copy, that does not take writes.</summary>
    ReadOnlyMember,

    /// <summary>The server's disk is full.</summary>
    DiskFull,

    /// <summary>The server could not do it now; the same again may succeed (deadlock, leader change, memory).</summary>
    Transient,

    /// <summary>A uniqueness or other constraint refused the change.</summary>
    ConstraintViolated,

    /// <summary>The query or its parameters are wrong.</summary>
    InvalidQuery,

    /// <summary>The server failed inside.</summary>
    DatabaseError,

    /// <summary>The connection ended or fell silent.</summary>
    ConnectionLost,

    /// <summary>The connection ended between asking to commit and the answer: it may or may not have been committed.</summary>
    CommitUnknown,

    /// <summary>No routing table could be had, or it names no server for the work.</summary>
    NoServerForWork,

    /// <summary>No connection became free in time.</summary>
    PoolExhausted,

    /// <summary>What arrived is not what the protocol allows.</summary>
    ProtocolViolation,
}
