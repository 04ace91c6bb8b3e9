using System.Globalization;
using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks calls of functions and aggregations.</summary>
/// <param name="faults">Creates the errors.</param>
/// <param name="expressions">Checks the arguments.</param>
internal sealed class CallChecker(Faults faults, ExpressionChecker expressions)
{
    /// <summary>Checks a call.</summary>
    /// <exception cref="CypherSyntaxException">It is wrong.</exception>
    public StaticType Check(Expression expression, Scope scope, bool mayAggregate)
    {
        if (expression is not FunctionCall call)
        {
            if (!mayAggregate) throw faults.Aggregation(expression);
            return new StaticType(CypherType.Integer);
        }
        var function = FunctionSignature.Find(call.Name)
            ?? throw faults.At(call, "UnknownFunction", $"There is no function {call.Name}.{FunctionAdvice.Of(call.Name)}");
        if (call.Arguments.Count < function.LeastArguments || call.Arguments.Count > function.MostArguments)
            throw faults.At(
                call, "InvalidNumberOfArguments",
                $"{call.Name} takes {Counted(function)}, and here are {call.Arguments.Count.ToString(CultureInfo.InvariantCulture)}.");
        if (function.IsAggregation) CheckAggregation(call, mayAggregate);

        for (int i = 0; i < call.Arguments.Count; i++)
        {
            var types = function.Parameters[Math.Min(i, function.Parameters.Count - 1)].Type;
            if (!expressions.Check(call.Arguments[i], scope, mayAggregate && !function.IsAggregation).MayBe(types))
                throw faults.At(call.Arguments[i], "InvalidArgumentType", $"{call.Name} does not take a value of this type.");
        }
        return new StaticType(function.Returns);
    }

    private void CheckAggregation(FunctionCall call, bool mayAggregate)
    {
        if (!mayAggregate) throw faults.Aggregation(call);
        foreach (var argument in call.Arguments)
        {
            if (Aggregates.In(argument).FirstOrDefault() is { } nested)
                throw faults.At(nested, "NestedAggregation", "An aggregation cannot stand inside of another. Aggregate in a WITH, and use its column.");
            if (Undetermined(argument) is { } random)
                throw faults.At(
                    random, "NonConstantExpression", $"{random.Name} gives another value each time, and cannot be aggregated. Compute it in a WITH first.");
        }
    }

    private static FunctionCall? Undetermined(Expression expression) =>
        expression is FunctionCall call && FunctionSignature.Find(call.Name) is { IsDeterministic: false }
            ? call
            : InnerExpressions.Of(expression).Select(Undetermined).FirstOrDefault(found => found is not null);

    private static string Counted(FunctionSignature function)
    {
        string least = function.LeastArguments.ToString(CultureInfo.InvariantCulture);
        if (function.MostArguments is not { } most) return $"{least} or more arguments";
        string counted = function.LeastArguments == most ? least : $"{least} to {most.ToString(CultureInfo.InvariantCulture)}";
        return counted + (most == 1 ? " argument" : " arguments");
    }
}
