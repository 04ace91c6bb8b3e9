using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Ecr;

/// <summary>Operations of Elastic Container Registry.</summary>
internal static class EcrOperations
{
    public static readonly Operation DescribeRepositories = Operation.Of("ecr");
    public static readonly Operation DescribePullThroughCacheRules = Operation.Of("ecr");
    public static readonly Operation DescribeImages = Operation.Of("ecr");
    public static readonly Operation BatchGetImage = Operation.Of("ecr");
    public static readonly Operation GetDownloadUrlForLayer = Operation.Of("ecr");
    public static readonly Operation GetRepositoryPolicy = Operation.Of("ecr");
}
