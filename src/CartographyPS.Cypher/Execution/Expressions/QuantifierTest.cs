using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tells whether all, any, none or a single one of the items of a list fulfil a condition.</summary>
internal sealed class QuantifierTest(QuantifierKind kind, int slot, Evaluator list, Evaluator condition) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        if (ListOf.Value(list.Evaluate(frame)) is not { } items) return null;
        long fulfilled = 0;
        bool isUnknown = false;
        for (int index = 0; index < items.Count; index++)
        {
            frame.Tick();
            frame.Slots[slot] = items[index];
            switch (Logic.Truth(condition.Evaluate(frame)))
            {
                case true:
                    fulfilled++;
                    if (kind == QuantifierKind.Any) return true;
                    if (kind == QuantifierKind.None || (kind == QuantifierKind.Single && fulfilled > 1)) return false;
                    break;
                case false when kind == QuantifierKind.All:
                    return false;
                case null:
                    isUnknown = true;
                    break;
            }
        }
        return isUnknown ? null : kind switch
        {
            QuantifierKind.Any => false,
            QuantifierKind.Single => fulfilled == 1,
            _ => true,
        };
    }
}
