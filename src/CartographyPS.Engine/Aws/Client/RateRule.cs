namespace CartographyPS.Engine.Aws.Client;

/// <summary>What calls share a bucket.</summary>
internal enum RateSharing
{
    /// <summary>Each operation has its own.</summary>
    Operation,

    /// <summary>All operations that the rule names share one.</summary>
    Rule,
}

/// <summary>How fast AWS lets an account call.</summary>
/// <param name="Service">botocore's name of the service.</param>
/// <param name="Operations">The operations: a name, or the beginning of names with <c>*</c>.</param>
/// <param name="Burst">How many calls may be made at once.</param>
/// <param name="PerSecond">How many more each second.</param>
/// <param name="Sharing">What shares the bucket.</param>
/// <param name="WholeAccount">Whether all regions share it.</param>
internal sealed record RateRule(
    string Service, string Operations, double Burst, double PerSecond, RateSharing Sharing = RateSharing.Operation, bool WholeAccount = false)
{
    /// <summary>Whether the rule is for an operation.</summary>
    public bool Covers(string service, string operation) => service == Service && (
        Operations.EndsWith("*", StringComparison.Ordinal)
            ? operation.StartsWith(Operations.Substring(0, Operations.Length - 1), StringComparison.Ordinal)
            : operation == Operations);
}
