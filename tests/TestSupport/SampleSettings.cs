namespace TestSupport;

/// <summary>The settings of the resource types that need one, as the parameters of the cmdlet would set them.</summary>
public static class SampleSettings
{
    /// <summary>The settings, by their names.</summary>
    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["CloudTrailLookbackHours"] = 24,
        ["GuardDutySeverity"] = "LOW",
        ["SsmPublicParameter"] = new[] { "/aws/service/bottlerocket", "/aws/service/ami-amazon-linux-latest" },
    };
}
