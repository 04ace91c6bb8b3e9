using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Tests.Sync;

/// <summary>A resource type that a test defines.</summary>
internal sealed class ScriptedType : ResourceType
{
    public ScriptedType(Action<ScriptedType> define, string identifier = "test", Placement placement = Placement.Regional)
        : base(identifier, placement, "For a test.") => define(this);

    public static Operation Op(string name) => new("test", name);

    public CallSource Call(string name, params (string Name, Value Value)[] parameters) => base.Call(Op(name), parameters);

    public new NodeDefinition Node(Label label, Source source) => base.Node(label, source);

    public new NodeDefinition Mention(Label label, Source source) => base.Mention(label, source);

    public new NodeDefinition Annotate(Label label, Source source) => base.Annotate(label, source);

    public new EdgeDefinition Edge(string type, Source source) => base.Edge(type, source);
}
