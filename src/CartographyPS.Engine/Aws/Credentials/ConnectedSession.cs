using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A session, with the origins of its settings for messages.</summary>
/// <param name="Session">The session.</param>
/// <param name="Region">The region of calls that are not regional, such as STS.</param>
/// <param name="RegionOrigin">The origin of the region, for messages.</param>
/// <param name="StsRegion">The region of STS.</param>
/// <param name="Warnings">Warnings about its settings.</param>
internal sealed record ConnectedSession(AwsSession Session, string Region, string RegionOrigin, string StsRegion, IReadOnlyList<string> Warnings);
