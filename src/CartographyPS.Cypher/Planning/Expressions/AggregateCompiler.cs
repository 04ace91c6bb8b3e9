using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <summary>Compiles calls of aggregating functions.</summary>
internal sealed class AggregateCompiler(PlanContext context, Scope scope)
{
    private static readonly HashSet<string> Keeping = new(["collect", "percentileCont", "percentileDisc"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Compiles a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="slot">The slot of its result.</param>
    public AggregateCall Compile(Expression call, int slot)
    {
        string text = SyntaxText.Of(call);
        if (call is not FunctionCall function) return new AggregateCall(slot, [], false, AggregationCatalog.CountRows.Start, false, text) { IsCount = true };
        var aggregation = AggregationCatalog.Find(function.Name)!;
        if (function.Arguments.Count != aggregation.Parameters.Count) throw PlanFault.WrongArgumentCount(aggregation, function.Arguments.Count);
        var compiler = new ExpressionCompiler(context, scope);
        var counted = aggregation.Name == "count" && !function.IsDistinct && function.Arguments[0] is Variable variable ? scope.Find(variable.Name) : null;
        return new AggregateCall(
            slot, [.. function.Arguments.Select(compiler.Compile)], function.IsDistinct, aggregation.Start, Keeping.Contains(function.Name), text)
        {
            IsCount = counted is not null,
            CountedSlot = counted?.Slot,
        };
    }
}
