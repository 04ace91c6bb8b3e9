namespace SimulatedAws.Signing;

/// <summary>The verdict on a request's signature.</summary>
public enum SignatureVerdict
{
    /// <summary>The request needs no signature, and has none.</summary>
    NotNeeded,

    /// <summary>The signature and the credentials are valid.</summary>
    Valid,

    /// <summary>The request needs a signature, and has none.</summary>
    Missing,

    /// <summary>The signature cannot be read.</summary>
    Malformed,

    /// <summary>The access key is unknown, or has another session token.</summary>
    UnknownKey,

    /// <summary>The request's date is more than fifteen minutes off.</summary>
    Skewed,

    /// <summary>The signature does not match the request and the key.</summary>
    Mismatch,

    /// <summary>The session has expired.</summary>
    Expired,
}
