namespace CartographyPS.Conformance.Faults;

/// <summary>The faults of an operation.</summary>
public enum Fault
{
    /// <summary>A policy does not allow it.</summary>
    AccessDenied,

    /// <summary>The service or region does not accept the credentials.</summary>
    UnrecognizedClient,

    /// <summary>The session has expired, and renewing it does not help.</summary>
    ExpiredToken,

    /// <summary>Every attempt is throttled.</summary>
    Throttled,

    /// <summary>Status 500 with an HTML page.</summary>
    InternalError,

    /// <summary>The connection is reset.</summary>
    ConnectionReset,

    /// <summary>The connection is closed in the middle of the body.</summary>
    TruncatedBody,

    /// <summary>A body that is neither XML nor JSON.</summary>
    GarbageBody,

    /// <summary>The region is not enabled for the account.</summary>
    RegionDisabled,
}
