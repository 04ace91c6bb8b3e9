using CartographyPS.Iam.Conditions;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Principals;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Documents;

/// <summary>A statement of a policy, ready to be matched with requests. Immutable.</summary>
public sealed class Statement
{
    private readonly Answer _unreadable;

    private Statement(StatementName name, string? problem)
    {
        Name = name;
        Problem = problem;
        if (problem is not null) _unreadable = Answer.Unknown(new Dependency(DependencyKind.Policy, $"{name}, which cannot be read: {problem}"));
    }

    /// <summary>Its policy, position and Sid.</summary>
    public StatementName Name { get; }

    /// <summary>Its effect; null when it cannot be read.</summary>
    public Effect? Effect { get; private init; }

    /// <summary>Why the statement cannot be read, so that what it concerns is not known; null when it can.</summary>
    public string? Problem { get; }

    /// <summary>The actions that it concerns; null when the statement cannot be read.</summary>
    public ActionSet? Actions { get; private init; }

    internal ResourceSet Resources { get; private init; } = ResourceSet.Own;

    /// <summary>The principals that it concerns; null where the policy belongs to a principal.</summary>
    internal PrincipalSet? Principals { get; private init; }

    internal ConditionSet Conditions { get; private init; } = ConditionSet.None;

    internal static Statement Readable(
        StatementName name, Effect effect, ActionSet actions, ResourceSet resources, PrincipalSet? principals, ConditionSet conditions) =>
        new(name, problem: null)
        {
            Effect = effect,
            Actions = actions,
            Resources = resources,
            Principals = principals,
            Conditions = conditions,
        };

    internal static Statement Unreadable(StatementName name, Effect? effect, string problem) => new(name, problem) { Effect = effect };

    /// <summary>True when the statement may have the effect: one whose effect cannot be read may have either.</summary>
    internal bool MayHave(Effect effect) => Effect is null || Effect == effect;

    /// <summary>Whether the statement concerns the request, its principal aside.</summary>
    internal Answer Matches(AccessRequest request)
    {
        if (Problem is not null) return _unreadable;

        var answer = Actions!.Matches(request.Action);
        if (answer.Truth != Truth.False) answer &= Resources.Matches(request.Resource, request.Context);
        if (answer.Truth != Truth.False) answer &= Conditions.Evaluate(request.Context);
        return answer;
    }

    /// <summary>Whether the statement names the principal. One that cannot be read may name it in any way.</summary>
    internal PrincipalMatch MatchPrincipal(AccessPrincipal principal, bool isBounded = false) => Problem is not null
        ? new PrincipalMatch(_unreadable, _unreadable, _unreadable)
        : Principals?.Match(principal, isBounded) ?? PrincipalMatch.None;
}
