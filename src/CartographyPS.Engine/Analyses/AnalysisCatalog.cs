using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Analyses;

/// <summary>All analyses, and the graph that they make together with the resource types.</summary>
internal sealed class AnalysisCatalog
{
    /// <summary>Creates a catalogue of analyses.</summary>
    /// <param name="types">The graph of the resource types.</param>
    /// <param name="analyses">The analyses.</param>
    /// <exception cref="DefinitionException">A definition is wrong (see <see cref="AnalysisCheck"/>).</exception>
    public AnalysisCatalog(GraphModel types, IEnumerable<Analysis> analyses)
    {
        var all = analyses.ToList();
        Model = AnalysisModel.Add(types, all);
        Labels = new LabelKinship(Model);
        AnalysisCheck.Require(all, Model, Labels);
        Analyses = AnalysisOrder.Of(all, Labels);
    }

    /// <summary>The analyses, in the order in which they run.</summary>
    public IReadOnlyList<Analysis> Analyses { get; }

    /// <summary>The shape of the whole graph.</summary>
    public GraphModel Model { get; }

    /// <summary>The labels that nodes may carry together.</summary>
    public LabelKinship Labels { get; }
}
