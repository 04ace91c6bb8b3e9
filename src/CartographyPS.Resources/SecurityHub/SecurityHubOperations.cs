using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.SecurityHub;

/// <summary>Operations of Security Hub.</summary>
internal static class SecurityHubOperations
{
    public static readonly Operation DescribeHub = Operation.Of("securityhub");
}
