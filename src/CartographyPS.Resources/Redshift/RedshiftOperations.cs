using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Redshift;

/// <summary>Operations of Redshift.</summary>
internal static class RedshiftOperations
{
    public static readonly Operation DescribeClusters = Operation.Of("redshift");
}
