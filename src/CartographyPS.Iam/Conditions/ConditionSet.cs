using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions;

/// <summary>A statement's Condition element: all of its conditions must hold.</summary>
internal sealed class ConditionSet(IReadOnlyList<Condition> conditions)
{
    public static ConditionSet None { get; } = new([]);

    public Answer Evaluate(RequestContext context) =>
        conditions.Aggregate(Answer.True, (answer, condition) => answer & condition.Evaluate(context));
}
