using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>ECR repositories with their policies, the references by which their images are pulled, and the images, which go by their digests.</summary>
internal sealed partial class Repository : ResourceType
{
    private const string NotFound = "RepositoryNotFoundException";

    public Repository()
        : base("ecr", Placement.Regional, "ECR repositories with their policies, images, tags, manifest lists and attestations.")
    {
        var repositories = Call(EcrOperations.DescribeRepositories).Each("repositories");
        Node(EcrLabels.AWSECRRepository, repositories)
            .Id("repositoryArn")
            .Property("arn", "repositoryArn")
            .Property("name", "repositoryName")
            .Property("uri", "repositoryUri")
            .DateTime("created_at", "createdAt")
            .Property("region", Region)
            .OwnedByAccount();

        Policy(repositories);
        Images(repositories);
    }

    private void Policy(Source repositories)
    {
        var policy = repositories
            .Call(EcrOperations.GetRepositoryPolicy, ("repositoryName", repositories["repositoryName"]))
            .Gone(NotFound)
            .KnownAbsentAsEmpty("RepositoryPolicyNotFoundException");

        Node(EcrLabels.AWSECRRepository, policy)
            .Id(repositories["repositoryArn"])
            .Property("policy", "policyText", PolicyText.OrEmpty);
    }
}
