using System.IO.Enumeration;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Limits;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Conformance.Aws;

/// <summary>Our request limits against those of the simulated AWS, which are close to the published ones.</summary>
public sealed class RateTableTests
{
    [SharedFact]
    public void No_limit_of_ours_is_above_AWSs_or_far_below_it()
    {
        var limits = JsonNode.Parse(File.ReadAllText(SharedFolder.Of("simaws", "limits.json")))!;
        foreach (var operation in ApiModels.Names.SelectMany(name => ApiModels.Service(name).Operations.Values).Where(operation => !operation.Unsigned))
        {
            var theirs = limits["rules"]!.AsArray().FirstOrDefault(rule => Covers(rule!, operation)) ?? limits["default"]!;
            var ours = RateTable.For(operation.Service.Name, operation.Name);

            double burst = theirs["burst"]!.GetValue<double>(), rate = theirs["rate"]!.GetValue<double>();
            Assert.True(ours.Burst <= burst && ours.Burst >= burst / 5, $"{operation}: a burst of {ours.Burst}, theirs {burst}");
            Assert.True(ours.PerSecond <= rate && ours.PerSecond >= rate / 5, $"{operation}: {ours.PerSecond} a second, theirs {rate}");
            if (theirs["per"]?.ToString() == "service") Assert.True(ours is { Sharing: RateSharing.Rule, Operations: "*" }, $"{operation}: the service has one bucket");
            if (theirs["scope"]?.ToString() == "account") Assert.True(ours.WholeAccount, $"{operation}: all regions have one bucket");
        }
    }

    private static bool Covers(JsonNode rule, OperationModel operation) =>
        rule["service"]!.ToString() == operation.Service.Name && FileSystemName.MatchesSimpleExpression(rule["operation"]?.ToString() ?? "*", operation.Name, ignoreCase: false);
}
