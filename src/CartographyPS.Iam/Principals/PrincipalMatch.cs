using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Principals;

/// <summary>Whether a statement names a principal, by each grade of closeness.</summary>
internal readonly record struct PrincipalMatch(Answer Account, Answer Identity, Answer Session)
{
    public static PrincipalMatch None => new(Answer.False, Answer.False, Answer.False);

    /// <summary>Whether it is named at all.</summary>
    public Answer Any => Account | Identity | Session;

    public static PrincipalMatch By(PrincipalGrade grade, Answer answer) => grade switch
    {
        PrincipalGrade.Account => None with { Account = answer },
        PrincipalGrade.Identity => None with { Identity = answer },
        _ => None with { Session = answer },
    };

    public static PrincipalMatch operator |(PrincipalMatch left, PrincipalMatch right) =>
        new(left.Account | right.Account, left.Identity | right.Identity, left.Session | right.Session);
}
