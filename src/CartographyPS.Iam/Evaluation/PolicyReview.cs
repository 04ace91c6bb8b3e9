using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Evaluation;

/// <summary>What the policies of one layer say of a request.</summary>
internal static class PolicyReview
{
    /// <summary>Whether a statement with the effect concerns the request.</summary>
    /// <param name="policies">The policies; those with principals must name the request's.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="layer">Their layer.</param>
    /// <param name="request">The request.</param>
    /// <param name="isBounded">True when the request's principal has a permission boundary.</param>
    public static Verdict Find(
        IEnumerable<PolicyDocument> policies, Effect effect, PolicyLayer layer, AccessRequest request, bool isBounded = false)
    {
        var verdict = Verdict.No(layer);
        foreach (var statement in Statements(policies, effect))
        {
            verdict |= new Verdict(Matches(statement, request, isBounded), layer, statement);
            if (verdict.Truth == Truth.True) break;
        }
        return verdict;
    }

    /// <summary>Whether each level of control policies allows the request. A level without policies allows nothing.</summary>
    public static Verdict AllowOnEveryLevel(IEnumerable<IReadOnlyList<PolicyDocument>> levels, PolicyLayer layer, AccessRequest request)
    {
        var verdict = new Verdict(Answer.True, layer);
        foreach (var level in levels) verdict &= Find(level, Effect.Allow, layer, request);
        return verdict;
    }

    /// <summary>The grants of the resource's policies, by how closely they name the principal.</summary>
    public static ResourceGrants Grants(IEnumerable<PolicyDocument> policies, AccessRequest request)
    {
        var grants = ResourceGrants.None;
        foreach (var statement in Statements(policies, Effect.Allow)) grants = grants.With(statement, request);
        return grants;
    }

    private static IEnumerable<Statement> Statements(IEnumerable<PolicyDocument> policies, Effect effect) =>
        policies.SelectMany(policy => policy.Statements).Where(statement => statement.MayHave(effect));

    private static Answer Matches(Statement statement, AccessRequest request, bool isBounded)
    {
        if (statement.Principals is null) return statement.Matches(request);

        var named = statement.MatchPrincipal(request.Principal, isBounded).Any;
        return named.Truth == Truth.False ? named : named & statement.Matches(request);
    }
}
