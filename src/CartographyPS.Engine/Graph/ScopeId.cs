namespace CartographyPS.Engine.Graph;

/// <summary>
/// Identifies the unit that is read and replaced as a whole: one resource type in one region of one account, or of what several accounts
/// share. It is the same from run to run.
/// </summary>
/// <param name="Account">The 12-digit account id; the id of an organization, or a partition's name, for what is read once for several accounts.</param>
/// <param name="Region">The region's name, or <see cref="Global"/>.</param>
/// <param name="ResourceType">The resource type's identifier, for example <c>ec2:instance</c>.</param>
internal readonly record struct ScopeId(string Account, string Region, string ResourceType)
{
    /// <summary>The region of a resource type that an account has once, not per region.</summary>
    public const string Global = "global";

    /// <inheritdoc/>
    public override string ToString() => $"{Account}/{Region}/{ResourceType}";
}
