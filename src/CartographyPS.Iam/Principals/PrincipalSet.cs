using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Principals;

/// <summary>A Principal or NotPrincipal element.</summary>
internal sealed class PrincipalSet(IReadOnlyList<PrincipalPattern> patterns, bool isNegated, bool denies)
{
    /// <summary>Whether the statement concerns the principal.</summary>
    /// <param name="principal">The principal.</param>
    /// <param name="isBounded">True when the principal has a permission boundary.</param>
    public PrincipalMatch Match(AccessPrincipal principal, bool isBounded)
    {
        var match = patterns.Aggregate(PrincipalMatch.None, (found, pattern) => found | pattern.Match(principal));
        if (!isNegated) return match;

        // AWS: a Deny with NotPrincipal denies every user and role that has a permission boundary, listed or not.
        return PrincipalMatch.By(PrincipalGrade.Identity, denies && isBounded ? Answer.True : Except(principal, match));
    }

    // A request comes from a session, its role and their account. AWS asks that NotPrincipal lists each of them, and says that a principal
    // of which only some are listed may or may not be meant; one of which only the account is listed is not spared by a Deny.
    private Answer Except(AccessPrincipal principal, PrincipalMatch listed)
    {
        bool isEveryoneListed = patterns.Any(pattern => pattern.IsEveryone && pattern.Match(principal).Any.Truth == Truth.True);
        if (isEveryoneListed || !principal.IsOfAccount || principal.Kind == PrincipalKind.Root) return !listed.Any;

        bool isAccountListed = listed.Account.Truth == Truth.True;
        bool isListed = listed.Identity.Truth == Truth.True;
        bool isSessionListed = listed.Session.Truth == Truth.True;
        bool isAllListed = isAccountListed && (principal.Kind == PrincipalKind.FederatedUser ? isSessionListed : isListed)
            && (principal.Kind != PrincipalKind.Role || isSessionListed);
        if (isAllListed) return Answer.False;

        bool mayBeSession = listed.Session.Truth != Truth.False;
        bool mayBeAccount = listed.Account.Truth == Truth.Unknown || (!denies && isAccountListed);
        return isListed || mayBeSession || mayBeAccount
            ? Answer.Unknown(new Dependency(DependencyKind.Principal, "whether NotPrincipal, which names the principal only in part, means it"))
            : Answer.True;
    }
}
