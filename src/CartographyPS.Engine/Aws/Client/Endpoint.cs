namespace CartographyPS.Engine.Aws.Client;

/// <summary>Where a request goes and what it is signed for.</summary>
/// <param name="Uri">Scheme, host, port, and a path prefix if an override has one.</param>
/// <param name="SigningRegion">The region in the signature.</param>
/// <param name="Overridden">Whether a setting names the endpoint, so that nothing may be put before its host.</param>
internal sealed record Endpoint(Uri Uri, string SigningRegion, bool Overridden);
