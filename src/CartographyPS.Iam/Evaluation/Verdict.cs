using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Evaluation;

/// <summary>An answer with its origin: the statement that gave it, or the layer in which no statement did.</summary>
internal readonly record struct Verdict(Answer Answer, PolicyLayer Layer, Statement? Statement = null)
{
    public Truth Truth => Answer.Truth;

    public static Verdict No(PolicyLayer layer) => new(Answer.False, layer);

    /// <summary>Holds when both do. The left one gives the origin when both have the same answer.</summary>
    public static Verdict operator &(Verdict left, Verdict right) => Combine(left, right, left.Answer & right.Answer);

    /// <summary>Holds when either does. The left one gives the origin when both have the same answer.</summary>
    public static Verdict operator |(Verdict left, Verdict right) => Combine(left, right, left.Answer | right.Answer);

    public static Verdict operator !(Verdict verdict) => verdict with { Answer = !verdict.Answer };

    private static Verdict Combine(Verdict left, Verdict right, Answer answer) =>
        (left.Truth == answer.Truth ? left : right) with { Answer = answer };
}
