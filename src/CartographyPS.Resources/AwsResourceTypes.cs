using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Resources;

/// <summary>All resource types that CartographyPS reads from AWS.</summary>
internal static class AwsResourceTypes
{
    private static readonly Lazy<ResourceCatalog> All = new(() => new ResourceCatalog(
        typeof(AwsResourceTypes).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ResourceType)) && !type.IsAbstract)
            .Select(type => (ResourceType)Activator.CreateInstance(type)!)));

    /// <summary>Every definition in this assembly: a new file is enough to add one.</summary>
    public static ResourceCatalog Catalog => All.Value;
}
