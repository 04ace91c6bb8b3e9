namespace SimulatedAws.Signing;

/// <summary>What the server made of a request's signature.</summary>
public enum SignatureVerdict
{
    /// <summary>The request needs no signature, and has none.</summary>
    NotNeeded,

    /// <summary>The signature is right and the credentials are good.</summary>
    Valid,

    /// <summary>The request needs a signature, and has none.</summary>
    Missing,

    /// <summary>The signature cannot be read.</summary>
    Malformed,

    /// <summary>No such access key, or not with this session token.</summary>
    UnknownKey,

    /// <summary>The request's date is more than fifteen minutes off.</summary>
    Skewed,

    /// <summary>The signature is not that of the request and the key.</summary>
    Mismatch,

    /// <summary>The session has expired.</summary>
    Expired,
}
