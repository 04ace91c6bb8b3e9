using System.Text.RegularExpressions;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Finds the regions of an account that are to be read.</summary>
internal sealed class RegionFinder(AwsClient client)
{
    private static readonly IReadOnlyDictionary<string, object?> WithThoseNotEnabled = new Dictionary<string, object?> { ["AllRegions"] = true };

    /// <summary>
    /// Returns the enabled regions that match the patterns, sorted; all enabled ones without a pattern. A named region that exists but is
    /// not enabled is skipped with a warning, unless no other region is left.
    /// </summary>
    /// <exception cref="UnknownRegionException">A pattern matches none of the account's regions.</exception>
    /// <exception cref="AwsServiceException">AWS does not list the regions, and they were not named either.</exception>
    public async Task<RegionChoice> FindAsync(
        AwsSession session, string home, IReadOnlyCollection<string> patterns, CancellationToken cancellationToken)
    {
        var wanted = patterns.SelectMany(pattern => pattern.Split(',')).Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0).ToList();
        RegionList listed;
        try
        {
            listed = await AllAsync(session, home, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (exception.Kind == AwsErrorKind.Denied)
        {
            if (Named(wanted) is { Count: > 0 } named) return new RegionChoice([.. named], []);
            throw new AwsServiceException(
                exception.Kind, exception.Code,
                $"The regions are not known because ec2:DescribeRegions is denied. Allow it, or name the regions with -Region. {exception.Message}",
                exception.Operation, exception.Region, exception);
        }

        return Choose(listed, wanted) with { NoNames = listed.NoNames };
    }

    private static RegionChoice Choose(RegionList listed, List<string> wanted)
    {
        var enabled = listed.Enabled;
        if (wanted.Count == 0) return new RegionChoice(enabled, []);
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string pattern in wanted)
        {
            string regex = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
            var fitting = enabled.Where(region => Regex.IsMatch(region, regex, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();
            if (fitting.Count > 0) chosen.UnionWith(fitting);
            else if (listed.Disabled.Contains(pattern, StringComparer.OrdinalIgnoreCase)) left.Add(pattern);
            else throw new UnknownRegionException(pattern, Suggestions.To(pattern, enabled), enabled);
        }
        if (chosen.Count == 0) throw new UnknownRegionException(left.Min!, Suggestions.To(left.Min!, enabled), enabled);
        return new RegionChoice([.. chosen], [.. left]);
    }

    private async Task<RegionList> AllAsync(AwsSession session, string home, CancellationToken cancellationToken)
    {
        using var answer = await client.CallAsync(session, ApiModels.Operation("ec2", "DescribeRegions"), home, WithThoseNotEnabled, cancellationToken)
            .ConfigureAwait(false);
        var regions = answer.RootElement.TryGetProperty("Regions", out var list) ? RegionList.Of(list) : null;
        return regions is { IsEmpty: false }
            ? regions
            : throw new AwsServiceException(AwsErrorKind.Transient, "MalformedResponse", "EC2's response lists no regions.", "ec2.DescribeRegions", home);
    }

    // The regions that the patterns name, sorted; none when one of them is no name.
    private static SortedSet<string> Named(List<string> wanted)
    {
        var names = wanted.ConvertAll(RegionName.Of);
        return new SortedSet<string>(names.Contains(null) ? [] : names.OfType<string>(), StringComparer.Ordinal);
    }
}
