using CartographyPS.Engine.Aws.Addressing;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>
/// Chooses the region for an account's first calls when only the requested regions are known. A region that the account has not enabled
/// refuses its credentials, so the choice is one that every account has.
/// </summary>
internal static class StartRegion
{
    // https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html: the regions that cannot be disabled.
    private static readonly HashSet<string> AlwaysEnabled = new(StringComparer.Ordinal)
    {
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    };

    /// <summary>
    /// Returns the first requested region that every account has, or else the region of their partition's global services; null when none
    /// is requested.
    /// </summary>
    /// <param name="asked">Names and wildcards; one text may hold several, separated by commas.</param>
    public static string? Of(IEnumerable<string> asked)
    {
        var names = asked.SelectMany(text => text.Split(',')).Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).ToList();
        return names.Find(AlwaysEnabled.Contains) ?? (names.Count > 0 ? Partition.Of(names[0]).GlobalRegion : null);
    }
}
