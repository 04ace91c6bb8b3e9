using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;
using SimulatedAws.Estates;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>Handles EC2's DescribeRegions with <c>estate.json</c>.</summary>
internal static class Regions
{
    private const string NotOptedIn = "not-opted-in";

    /// <summary>Builds the output.</summary>
    /// <exception cref="WireException">The request names a region that does not exist.</exception>
    public static JsonElement Describe(EstateSettings settings, string account, JsonObject input)
    {
        var content = settings.Accounts.GetValueOrDefault(account);
        var regions = (content?.Regions ?? settings.Regions)
            .Concat((content?.DisabledRegions ?? settings.DisabledRegions).Select(name => new RegionSettings(name, NotOptedIn)))
            .OrderBy(region => region.Name, StringComparer.Ordinal).ToList();

        string[]? asked = (input["RegionNames"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToArray();
        if (asked?.FirstOrDefault(name => regions.All(region => region.Name != name)) is { } unknown)
        {
            throw new WireException("InvalidParameterValue", $"Invalid region provided: {unknown}", 400);
        }
        bool all = input["AllRegions"]?.GetValue<bool>() is true;
        var filters = input["Filters"] as JsonArray ?? [];
        var shown = regions.Where(region => asked is null || asked.Contains(region.Name)).Where(region => all || region.OptInStatus != NotOptedIn)
            .Where(region => filters.All(filter => Passes(filter!.AsObject(), region)));
        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["Regions"] = new JsonArray([.. shown.Select(region => new JsonObject
            {
                ["RegionName"] = region.Name, ["Endpoint"] = Endpoint(region.Name), ["OptInStatus"] = region.OptInStatus,
            })]),
        });
    }

    private static bool Passes(JsonObject filter, RegionSettings region)
    {
        string value = filter["Name"]?.GetValue<string>() switch
        {
            "region-name" => region.Name,
            "endpoint" => Endpoint(region.Name),
            "opt-in-status" => region.OptInStatus,
            _ => "",
        };
        return (filter["Values"] as JsonArray ?? []).Any(pattern => FileSystemName.MatchesSimpleExpression(pattern!.GetValue<string>(), value, ignoreCase: false));
    }

    private static string Endpoint(string region) => $"ec2.{region}.amazonaws.com";
}
