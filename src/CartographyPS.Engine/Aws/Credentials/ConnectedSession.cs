using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A session with where its settings came from, for people.</summary>
/// <param name="Session">The session.</param>
/// <param name="Region">The region for what is not regional, STS among it.</param>
/// <param name="RegionOrigin">Where the region came from.</param>
/// <param name="StsRegion">The region of STS.</param>
/// <param name="Warnings">What to tell.</param>
internal sealed record ConnectedSession(AwsSession Session, string Region, string RegionOrigin, string StsRegion, IReadOnlyList<string> Warnings);
