namespace SimulatedAws;

/// <summary>The estate that ships with this program: two accounts of a fictitious freight forwarder, with obviously fake keys.</summary>
public static class SampleEstate
{
    /// <summary>The account with the workloads.</summary>
    public const string ProductionAccount = "111122223333";

    /// <summary>The region with the workloads.</summary>
    public const string Region = "eu-central-1";

    /// <summary>The account of the hub user.</summary>
    public const string SharedServicesAccount = "444455556666";

    /// <summary>The role that the hub user may assume in both accounts.</summary>
    public const string RoleName = "cartography-read-only";

    /// <summary>The hub user's access key.</summary>
    public const string HubAccessKey = "AKIAEXAMPLEHUB000001";

    /// <summary>The hub user's secret.</summary>
    public const string HubSecretKey = "not/a/real/secret+key/of/the/hub/000001";

    /// <summary>The estate's folder, beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "sample-estate");
}
