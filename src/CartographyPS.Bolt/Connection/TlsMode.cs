namespace CartographyPS.Bolt.Connection;

/// <summary>The encryption of a connection.</summary>
internal enum TlsMode
{
    /// <summary>No encryption.</summary>
    None,

    /// <summary>TLS with a check of the certificate's chain and name (+s).</summary>
    Verified,

    /// <summary>TLS with any certificate (+ssc).</summary>
    AnyCertificate,
}
