using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Evaluation;

/// <summary>What a resource's policies allow.</summary>
/// <param name="Account">To the principal's account.</param>
/// <param name="Identity">To the principal itself, or to everyone.</param>
/// <param name="Session">To the principal's session.</param>
internal readonly record struct ResourceGrants(Verdict Account, Verdict Identity, Verdict Session)
{
    public static ResourceGrants None
    {
        get
        {
            var no = Verdict.No(PolicyLayer.Resource);
            return new ResourceGrants(no, no, no);
        }
    }

    public Verdict Any => Session | Identity | Account;

    /// <summary>The grants with those of one more statement.</summary>
    public ResourceGrants With(Statement statement, AccessRequest request)
    {
        var named = statement.MatchPrincipal(request.Principal);
        if (named.Any.Truth == Truth.False) return this;

        var matches = statement.Matches(request);
        return new ResourceGrants(
            Account | By(named.Account & matches), Identity | By(named.Identity & matches), Session | By(named.Session & matches));

        Verdict By(Answer answer) => new(answer, PolicyLayer.Resource, statement);
    }
}
