using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>One of the conditions that a MATCH joins by AND: of its WHERE, or a label or property in its pattern.</summary>
/// <param name="Predicate">The condition.</param>
/// <param name="Needs">The slots that must be bound before it can be checked.</param>
internal sealed record Condition(Predicate Predicate, IReadOnlyCollection<int> Needs)
{
    /// <summary>It tests a label of one node; null when it does not.</summary>
    public LabelTest? Label { get; init; }

    /// <summary>It seeks one node by a property's value or by its handle; null when it does not.</summary>
    public NodeSeek? Seek { get; init; }

    /// <summary>It compares two values for equality; empty when it does not. Each side is listed once with the other one.</summary>
    public IReadOnlyList<EqualSides> Equality { get; init; } = [];

    /// <summary>It runs a subquery for each row, so it is checked last.</summary>
    public bool IsExpensive => Predicate.Plans.Count > 0;

    /// <summary>The share of rows that the planner expects to pass.</summary>
    public double Selectivity => Label is not null ? 0.5 : Seek is { IsList: false } ? 0.1 : Seek is not null || Equality.Count > 0 ? 0.2 : 0.5;
}
