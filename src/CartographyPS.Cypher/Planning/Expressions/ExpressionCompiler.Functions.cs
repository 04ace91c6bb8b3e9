using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <content>Calls of functions.</content>
internal sealed partial class ExpressionCompiler
{
    private FunctionValue Call(FunctionCall call)
    {
        var function = FunctionCatalog.Find(call.Name) ?? throw PlanFault.UnknownFunction(call.Name);
        int count = call.Arguments.Count;
        if (count < function.LeastArguments || count > (function.MostArguments ?? int.MaxValue)) throw PlanFault.WrongArgumentCount(function, count);
        return new FunctionValue(function, [.. call.Arguments.Select(Compile)]);
    }
}
