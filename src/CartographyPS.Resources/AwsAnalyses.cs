using CartographyPS.Engine.Analyses;
using CartographyPS.Resources.Analyses.Permissions;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources;

/// <summary>All analyses of the graph that is read from AWS.</summary>
internal static class AwsAnalyses
{
    private static readonly Lazy<AnalysisCatalog> All = new(() => new AnalysisCatalog(
        AwsResourceTypes.Catalog.Model,
        typeof(AwsAnalyses).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Analysis)) && !type.IsAbstract)
            .Select(type => (Analysis)Activator.CreateInstance(type)!)));

    /// <summary>All analyses, those of permissions by other rules.</summary>
    /// <param name="rules">The rules, checked against the graph.</param>
    public static AnalysisCatalog With(PermissionRules rules)
    {
        var types = AwsResourceTypes.Catalog.Model;
        return new AnalysisCatalog(types, Catalog.Analyses.Where(analysis => analysis is not PermissionRelationships)
            .Append(new PermissionRelationships(rules, new LabelKinship(types))));
    }

    /// <summary>Every analysis in this assembly: a new file is enough to add one. Its model is that of the whole graph.</summary>
    public static AnalysisCatalog Catalog => All.Value;
}
