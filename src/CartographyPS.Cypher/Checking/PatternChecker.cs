using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks patterns, and finds the variables that they define.</summary>
/// <param name="faults">Creates the errors.</param>
/// <param name="expressions">Checks the expressions in them.</param>
internal sealed class PatternChecker(Faults faults, ExpressionChecker expressions)
{
    /// <summary>Checks the patterns of one MATCH.</summary>
    /// <param name="parts">The patterns.</param>
    /// <param name="outer">The variables that are known before.</param>
    /// <returns>The variables that are known after.</returns>
    /// <exception cref="CypherSyntaxException">They are wrong.</exception>
    public Scope Declare(IReadOnlyList<PatternPart> parts, Scope outer)
    {
        var scope = new Scope(outer);
        var relationships = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            DeclareNode(part.Start, scope);
            foreach (var step in part.Steps)
            {
                DeclareRelationship(step.Relationship, scope, relationships);
                DeclareNode(step.Node, scope);
            }
            if (part.Variable is not { } path) continue;
            if (scope.Has(path)) throw faults.Bound(part, path);
            scope.Set(path, new StaticType(CypherType.Path));
        }
        foreach (var part in parts) CheckExpressions(part, scope);
        return scope;
    }

    /// <summary>Checks that a pattern names only what is known.</summary>
    /// <exception cref="CypherSyntaxException">It would define a variable.</exception>
    public void RequireKnown(PatternPart part, Scope scope)
    {
        RequireKnown(part.Start, part.Start.Variable, scope);
        foreach (var step in part.Steps)
        {
            RequireKnown(step.Relationship, step.Relationship.Variable, scope);
            RequireKnown(step.Node, step.Node.Variable, scope);
        }
    }

    private void RequireKnown(SyntaxNode at, string? name, Scope scope)
    {
        if (name is not null && !scope.Has(name)) throw faults.Undefined(at, name, scope);
    }

    private void DeclareNode(NodePattern node, Scope scope)
    {
        if (node.Variable is null) return;
        if (scope.Find(node.Variable) is { } known && !known.MayBe(CypherType.Node)) throw Conflict(node, node.Variable, "node");
        scope.Set(node.Variable, StaticType.Node);
    }

    private void DeclareRelationship(RelationshipPattern relationship, Scope scope, HashSet<string> relationships)
    {
        if (relationship.Variable is not { } name) return;

        if (!relationships.Add(name))
            throw faults.At(
                relationship, "RelationshipUniquenessViolation", $"The relationship {name} occurs twice in one MATCH, which matches each relationship once.");
        var type = relationship.Length is null ? new StaticType(CypherType.Relationship) : StaticType.Relationships;
        if (scope.Find(name) is { } known && !known.MayBe(type.Type))
            throw Conflict(relationship, name, relationship.Length is null ? "relationship" : "list of relationships");
        scope.Set(name, type);
    }

    private CypherSyntaxException Conflict(SyntaxNode at, string name, string what) =>
        faults.At(at, "VariableTypeConflict", $"The variable {name} is something other than a {what}.");

    private void CheckExpressions(PatternPart part, Scope scope)
    {
        CheckExpressions(part.Start.Properties, part.Start.Where, scope);
        foreach (var step in part.Steps)
        {
            CheckExpressions(step.Relationship.Properties, step.Relationship.Where, scope);
            CheckExpressions(step.Node.Properties, step.Node.Where, scope);
        }
    }

    private void CheckExpressions(Expression? properties, Expression? where, Scope scope)
    {
        if (properties is not null) expressions.Check(properties, scope);
        if (where is not null) expressions.Condition(where, scope);
    }
}
