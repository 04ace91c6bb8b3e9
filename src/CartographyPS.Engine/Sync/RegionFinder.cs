using System.Text.RegularExpressions;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync;

/// <summary>Finds the regions of an account that are to be read.</summary>
internal sealed class RegionFinder(AwsClient client)
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <summary>The enabled regions that the patterns choose, sorted; all enabled ones without a pattern.</summary>
    /// <exception cref="UnknownRegionException">A pattern fits none of the account's regions.</exception>
    /// <exception cref="AwsServiceException">AWS does not tell the regions, and they were not named either.</exception>
    public async Task<IReadOnlyList<string>> FindAsync(
        AwsSession session, string home, IReadOnlyCollection<string> patterns, CancellationToken cancellationToken)
    {
        var wanted = patterns.SelectMany(pattern => pattern.Split(',')).Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0).ToList();
        IReadOnlyList<string> enabled;
        try
        {
            enabled = await EnabledAsync(session, home, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (exception.Kind == AwsErrorKind.Denied)
        {
            if (wanted.Count > 0 && wanted.TrueForAll(IsName)) return [.. wanted.OrderBy(region => region, StringComparer.Ordinal)];
            throw new AwsServiceException(
                exception.Kind, exception.Code, $"The regions are not known, since ec2:DescribeRegions is denied: allow it, or name the regions with -Region. {exception.Message}",
                exception.Operation, exception.Region, exception);
        }

        if (wanted.Count == 0) return enabled;
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string pattern in wanted)
        {
            string regex = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
            var fitting = enabled.Where(region => Regex.IsMatch(region, regex, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();
            if (fitting.Count == 0) throw new UnknownRegionException(pattern, Nearest.To(pattern, enabled), enabled);
            chosen.UnionWith(fitting);
        }
        return [.. chosen];
    }

    private async Task<IReadOnlyList<string>> EnabledAsync(AwsSession session, string home, CancellationToken cancellationToken)
    {
        using var answer = await client.CallAsync(session, ApiModels.Operation("ec2", "DescribeRegions"), home, None, cancellationToken).ConfigureAwait(false);
        if (!answer.RootElement.TryGetProperty("Regions", out var regions) || regions.GetArrayLength() == 0)
        {
            throw new AwsServiceException(AwsErrorKind.Transient, "MalformedResponse", "EC2 does not say which regions there are.", "ec2.DescribeRegions", home);
        }
        return
        [
            .. regions.EnumerateArray()
                .Where(region => !region.TryGetProperty("OptInStatus", out var status) || status.GetString() != "not-opted-in")
                .Select(region => region.TryGetProperty("RegionName", out var name) ? name.GetString() : null).OfType<string>()
                .OrderBy(region => region, StringComparer.Ordinal),
        ];
    }

    private static bool IsName(string pattern) => Regex.IsMatch(pattern, "^[a-z]{2}(-[a-z]+)+-[0-9]+$");
}
