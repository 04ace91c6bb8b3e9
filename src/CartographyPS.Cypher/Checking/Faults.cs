using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>Creates the errors of checks.</summary>
/// <param name="query">The text of the query.</param>
internal sealed class Faults(string query)
{
    /// <summary>Creates an error at a part of the query.</summary>
    /// <param name="at">The part.</param>
    /// <param name="detail">openCypher's name of the error.</param>
    /// <param name="message">What is wrong.</param>
    public CypherSyntaxException At(SyntaxNode at, string detail, string message) => new(message, query, at.Position.Offset, detail);

    /// <summary>A variable that is not known.</summary>
    public CypherSyntaxException Undefined(SyntaxNode at, string name, Scope scope)
    {
        string? near = NearestName.Of(name, scope.Names);
        string hint = near is not null
            ? $" Did you mean {near}?"
            : scope.Names.Count > 0 ? " Known here: " + string.Join(", ", scope.Names.OrderBy(known => known, StringComparer.Ordinal).Take(10)) + "."
            : string.Empty;
        return At(at, "UndefinedVariable", $"The variable {name} is not defined here.{hint}");
    }

    /// <summary>A variable that is there already.</summary>
    public CypherSyntaxException Bound(SyntaxNode at, string name) =>
        At(at, "VariableAlreadyBound", $"The variable {name} is defined already. Choose another name.");

    /// <summary>An aggregation where rows are not grouped.</summary>
    public CypherSyntaxException Aggregation(SyntaxNode at) =>
        At(at, "InvalidAggregation", "An aggregation such as count() may only stand in WITH and RETURN. Aggregate in a WITH, and use its column here.");
}
