using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Tests.Analyses;

/// <summary>An analysis that a test defines.</summary>
internal sealed class ScriptedAnalysis : Analysis
{
    public static readonly Label Vpc = new("Vpc", []);
    public static readonly Label Instance = new("Instance", []);
    public static readonly Label Legacy = new("Legacy", []);

    private readonly Action<GraphView, AnalysisWriter> _state;

    public ScriptedAnalysis(string name, Action<ScriptedAnalysis> define, Action<GraphView, AnalysisWriter>? state = null)
        : base(name, "For a test.")
    {
        _state = state ?? ((_, _) => { });
        define(this);
    }

    /// <summary>The number of times that it derived its facts.</summary>
    public int Derived { get; private set; }

    public new void Reads(Label label, params string[] properties) => base.Reads(label, properties);

    public new void Reads(string type, Label from, Label to) => base.Reads(type, from, to);

    public new void States(Label label, params string[] properties) => base.States(label, properties);

    public new void States(string type, Label from, Label to, params string[] properties) => base.States(type, from, to, properties);

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        Derived++;
        _state(graph, facts);
    }

    /// <summary>An analysis that marks the VPCs that have a CIDR as open.</summary>
    public static ScriptedAnalysis Opening(string name = "opening") => new(
        name,
        analysis =>
        {
            analysis.Reads(Vpc, "cidr");
            analysis.States(Vpc, "open");
        },
        (graph, facts) =>
        {
            foreach (var vpc in graph.Nodes(Vpc).Where(vpc => vpc.Has("cidr"))) facts.Set(vpc, "open", true);
        });

    /// <summary>An analysis that connects open VPCs with the instances in them.</summary>
    public static ScriptedAnalysis Exposing() => new(
        "exposing",
        analysis =>
        {
            analysis.Reads(Vpc, "open");
            analysis.Reads(Instance);
            analysis.Reads("IN", Instance, Vpc);
            analysis.States("EXPOSES", Vpc, Instance, "type");
        },
        (graph, facts) =>
        {
            foreach (var (instance, vpc) in graph.Edges("IN", Instance, Vpc).Where(edge => edge.To.IsTrue("open")))
                facts.Edge("EXPOSES", vpc, instance, ("type", "direct"));
        });
}
