using CartographyPS.Engine.Analyses;

namespace CartographyPS.Resources;

/// <summary>All analyses of the graph that is read from AWS.</summary>
internal static class AwsAnalyses
{
    private static readonly Lazy<AnalysisCatalog> All = new(() => new AnalysisCatalog(
        AwsResourceTypes.Catalog.Model,
        typeof(AwsAnalyses).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Analysis)) && !type.IsAbstract)
            .Select(type => (Analysis)Activator.CreateInstance(type)!)));

    /// <summary>Every analysis in this assembly: a new file is enough to add one. Its model is that of the whole graph.</summary>
    public static AnalysisCatalog Catalog => All.Value;
}
