namespace SimulatedAws.Estates;

/// <summary>A user with an access key.</summary>
/// <param name="AccessKeyId">The key's id.</param>
/// <param name="SecretAccessKey">The key's secret.</param>
/// <param name="Arn">The user's ARN.</param>
/// <param name="UserId">The user's unique id; null to generate one.</param>
internal sealed record UserSettings(string AccessKeyId, string SecretAccessKey, string Arn, string? UserId = null);
