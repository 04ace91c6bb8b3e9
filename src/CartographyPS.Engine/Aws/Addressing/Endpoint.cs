namespace CartographyPS.Engine.Aws.Addressing;

/// <summary>The address of a service and the region to sign for.</summary>
/// <param name="Uri">Scheme, host, port, and the path prefix of an override that has one.</param>
/// <param name="SigningRegion">The region in the signature.</param>
/// <param name="Overridden">True when a setting names the endpoint. Its host is then used as it is, without a bucket in front.</param>
internal sealed record Endpoint(Uri Uri, string SigningRegion, bool Overridden);
