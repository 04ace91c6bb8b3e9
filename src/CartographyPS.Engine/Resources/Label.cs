using System.Runtime.CompilerServices;

namespace CartographyPS.Engine.Resources;

/// <summary>A primary label of the graph with its additional labels.</summary>
/// <param name="Name">The primary label, for example <c>AWSEC2Instance</c>.</param>
/// <param name="Aliases">The additional labels of every such node: Cartography's legacy names and cross-provider ones.</param>
/// <param name="Ontology">The cross-provider properties that follow from the node's own; null for none.</param>
internal sealed record Label(string Name, IReadOnlyList<string> Aliases, Ontology? Ontology = null)
{
    /// <summary>Names a label after the field that holds it, so that a definition cannot misspell it.</summary>
    public static Label Of(IReadOnlyList<string>? aliases = null, Ontology? ontology = null, [CallerMemberName] string name = "") =>
        new(name, aliases ?? [], ontology);

    /// <summary>
    /// The properties, besides <c>id</c>, by which edges may name the nodes of a label that no type declares yet; null for a declared
    /// label.
    /// </summary>
    public IReadOnlyList<string>? AwaitedProperties { get; private init; }

    /// <summary>Creates a label that edges lead to and that no type declares yet.</summary>
    public static Label Awaited(IReadOnlyList<string>? properties = null, [CallerMemberName] string name = "") =>
        new(name, []) { AwaitedProperties = properties ?? [] };

    /// <summary>All additional labels that every node of this label carries.</summary>
    public IEnumerable<string> AllAliases => Ontology is null or { IsOfSome: true } ? Aliases : Aliases.Append(Ontology.SemanticLabel);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
