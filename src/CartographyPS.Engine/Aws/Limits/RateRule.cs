namespace CartographyPS.Engine.Aws.Limits;

/// <summary>The calls that share a bucket.</summary>
internal enum RateSharing
{
    /// <summary>Each operation has a bucket.</summary>
    Operation,

    /// <summary>All operations of the rule share a bucket.</summary>
    Rule,
}

/// <summary>A request limit of AWS for one account.</summary>
/// <param name="Service">botocore's name of the service.</param>
/// <param name="Operations">The operations: a name, or a prefix followed by <c>*</c>.</param>
/// <param name="Burst">The bucket's capacity: the calls that may be made at once.</param>
/// <param name="PerSecond">The refill rate in calls per second.</param>
/// <param name="Sharing">The calls that share the bucket.</param>
/// <param name="WholeAccount">True when all regions share the bucket.</param>
internal sealed record RateRule(
    string Service, string Operations, double Burst, double PerSecond, RateSharing Sharing = RateSharing.Operation, bool WholeAccount = false)
{
    /// <summary>Returns true when the rule applies to an operation.</summary>
    public bool Covers(string service, string operation) => service == Service && (
        Operations.EndsWith("*", StringComparison.Ordinal)
            ? operation.StartsWith(Operations.Substring(0, Operations.Length - 1), StringComparison.Ordinal)
            : operation == Operations);
}
