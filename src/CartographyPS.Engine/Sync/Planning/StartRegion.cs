using CartographyPS.Engine.Aws.Addressing;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>
/// The region that an account is asked from when only the regions to read are known. One that the account may not have enabled would
/// refuse its credentials, so it is one that every account has.
/// </summary>
internal static class StartRegion
{
    // https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html: those that cannot be switched off.
    private static readonly HashSet<string> AlwaysEnabled = new(StringComparer.Ordinal)
    {
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    };

    /// <summary>The first of the regions asked for that every account has, or else that of their partition's global services; null where none is asked for.</summary>
    /// <param name="asked">Names and wildcards; several may stand in one text, separated by commas.</param>
    public static string? Of(IEnumerable<string> asked)
    {
        var names = asked.SelectMany(text => text.Split(',')).Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).ToList();
        return names.Find(AlwaysEnabled.Contains) ?? (names.Count > 0 ? Partition.Of(names[0]).GlobalRegion : null);
    }
}
