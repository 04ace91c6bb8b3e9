using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Principals;

/// <summary>One entry of a Principal element. AWS has no wildcards here but <c>*</c> for everyone.</summary>
internal sealed class PrincipalPattern
{
    private readonly PrincipalType _type;
    private readonly string _value;
    private readonly Arn? _arn;

    public PrincipalPattern(PrincipalType type, string value)
    {
        _type = type;
        _value = value;
        _arn = Arn.TryParse(value);
    }

    /// <summary>True when the entry names everyone of its type.</summary>
    public bool IsEveryone => _value == "*";

    /// <summary>Why AWS does not take a value; null when it does.</summary>
    public static string? ProblemOf(string value) => value != "*" && (value.Contains("*") || value.Contains("?"))
        ? $"the principal '{value}' has a wildcard, which only '*' for everyone may be"
        : null;

    public PrincipalMatch Match(AccessPrincipal principal) => _type switch
    {
        PrincipalType.AWS => MatchAws(principal),
        PrincipalType.CanonicalUser => MatchCanonicalUser(principal),
        PrincipalType.Service => MatchName(principal, PrincipalKind.Service),
        _ => MatchName(principal, PrincipalKind.Federated),
    };

    private PrincipalMatch MatchAws(AccessPrincipal principal)
    {
        if (IsEveryone) return PrincipalMatch.By(PrincipalGrade.Identity, Answer.True);
        if (!principal.IsOfAccount) return PrincipalMatch.None;
        if (principal.Kind == PrincipalKind.FederatedUser && _value == principal.Name) return PrincipalMatch.By(PrincipalGrade.Session, Answer.True);
        if (_value == principal.Name) return PrincipalMatch.By(PrincipalGrade.Identity, Answer.True);
        if (IsAccountOf(principal))
            return PrincipalMatch.By(principal.Kind == PrincipalKind.Root ? PrincipalGrade.Identity : PrincipalGrade.Account, Answer.True);
        return IsSessionOf(principal, out string session)
            ? PrincipalMatch.By(PrincipalGrade.Session, MatchSession(principal, session))
            : PrincipalMatch.None;
    }

    // An account is named by its id, or by its root's ARN.
    private bool IsAccountOf(AccessPrincipal principal) => _value == principal.Account
        || (_arn is { Service: "iam", Resource: "root" } && _arn.Account == principal.Account && _arn.Partition == principal.Arn!.Partition);

    // A session's ARN has the role's name without its path.
    private bool IsSessionOf(AccessPrincipal principal, out string session)
    {
        session = "";
        if (principal.Kind != PrincipalKind.Role || _arn is not { Service: "sts" }) return false;
        if (_arn.Account != principal.Account || _arn.Partition != principal.Arn!.Partition) return false;
        if (_arn.Resource.Split('/') is not ["assumed-role", var role, var name] || role != principal.ShortName) return false;
        session = name;
        return true;
    }

    private static Answer MatchSession(AccessPrincipal principal, string session) => principal.SessionName is { } name
        ? Answer.Of(name == session)
        : Answer.Unknown(new Dependency(DependencyKind.Principal, $"whether the role's session is named {session}"));

    private PrincipalMatch MatchCanonicalUser(AccessPrincipal principal)
    {
        if (!principal.IsOfAccount) return PrincipalMatch.None;
        return PrincipalMatch.By(PrincipalGrade.Account, principal.CanonicalUserId is { } id
            ? Answer.Of(id == _value)
            : Answer.Unknown(new Dependency(DependencyKind.Principal, $"whether the canonical id of the principal's account is {_value}")));
    }

    private PrincipalMatch MatchName(AccessPrincipal principal, PrincipalKind kind) =>
        PrincipalMatch.By(PrincipalGrade.Identity, Answer.Of(principal.Kind == kind && (IsEveryone || _value == principal.Name)));
}
