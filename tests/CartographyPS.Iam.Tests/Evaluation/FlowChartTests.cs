using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;
using CsCheck;
using static CartographyPS.Iam.Tests.Evaluation.Policies;

namespace CartographyPS.Iam.Tests.Evaluation;

/// <summary>The evaluator against AWS's flow charts, followed step by step, for every combination of what each kind of policy says.</summary>
public sealed class FlowChartTests
{
    private const string Principal = $"arn:aws:iam::{Account}:";

    private enum Says
    {
        Absent,
        Nothing,
        Allow,
        Deny,
    }

    private sealed record Case(
        bool IsRole, bool IsOtherAccount, bool IsKey, Says Identity, Says Boundary, Says Session, Says Control, Says Resource, string Named);

    private static readonly Gen<Case> Cases =
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        from own in Gen.Select(Gen.Enum<Says>(), Gen.Enum<Says>(), Gen.Enum<Says>())
        from others in Gen.Select(Gen.Enum<Says>(), Gen.Enum<Says>())
        from named in Gen.OneOf("account", "principal", "session", "everyone", "nobody")
        select new Case(flags.Item1, flags.Item2, flags.Item3, own.Item1, own.Item2, own.Item3, others.Item1, others.Item2, named);

    [Fact]
    public void Every_combination_is_decided_as_the_flow_charts_say() => Cases.Sample(
        @case => Assert.Equal(FollowFlowChart(@case), Evaluate(@case) == Outcome.Allowed), iter: 2000);

    [Fact]
    public void What_is_known_completely_never_depends() => Cases.Sample(@case => Evaluate(@case) != Outcome.Depends);

    private static bool FollowFlowChart(Case c)
    {
        bool isNamed = IsNamed(c);
        if (c.Identity == Says.Deny || c.Boundary == Says.Deny || c.Session == Says.Deny || c.Control == Says.Deny) return false;
        if (c.Resource == Says.Deny && isNamed) return false;
        if (c.Control == Says.Nothing) return false;

        bool isLetIn = c.Resource == Says.Allow && isNamed;
        bool isWithinLimits = c.Boundary is Says.Absent or Says.Allow && c.Session is Says.Absent or Says.Allow;
        bool isAllowedByOwn = c.Identity == Says.Allow && isWithinLimits;
        if (c.IsOtherAccount) return isLetIn && isAllowedByOwn;

        // Step "resource-based policies" of the chart for one account; for keys it must not be passed over.
        if (isLetIn && c.Named == "session") return true;
        if (isLetIn && c.Named != "account" && (!c.IsRole || isWithinLimits)) return true;
        if (c.IsKey) return isLetIn && c.Named == "account" && isAllowedByOwn;
        return isAllowedByOwn;
    }

    private static bool IsNamed(Case c) => c.Named switch
    {
        "nobody" => false,
        "session" => c.IsRole,
        _ => true,
    };

    private static Outcome Evaluate(Case c)
    {
        var principal = c.IsRole ? AccessPrincipal.Role(Principal + "role/app", "run") : AccessPrincipal.Of(Principal + "user/zoe");
        string owner = c.IsOtherAccount ? OtherAccount : Account;
        string resource = c.IsKey ? $"arn:aws:kms:eu-west-1:{owner}:key/k" : $"arn:aws:sqs:eu-west-1:{owner}:q";
        string named = c.Named switch
        {
            "account" => Account,
            "principal" => principal.Name,
            "session" => $"arn:aws:sts::{Account}:assumed-role/app/run",
            "everyone" => "*",
            _ => Principal + "user/nobody",
        };
        return AccessEvaluator.Evaluate(new AccessRequest(principal, "x:Do", RequestedResource.Of(resource)), new AccessPolicies
        {
            Identity = Of(c.Identity),
            PermissionBoundary = Of(c.Boundary).FirstOrDefault(),
            Session = c.Session == Says.Absent ? null : Of(c.Session),
            ServiceControl = c.Control == Says.Absent ? null : [Of(c.Control)],
            Resource = c.Resource switch
            {
                Says.Absent => [],
                Says.Nothing => [Grant("r", Principal + "user/nobody")],
                Says.Allow => [Grant("r", named)],
                _ => [Refuse("r", named)],
            },
        }).Outcome;
    }

    private static PolicyDocument[] Of(Says says) => says switch
    {
        Says.Absent => [],
        Says.Nothing => [Allow("p", "y:*")],
        Says.Allow => [Allow("p")],
        _ => [Deny("p"), Allow("p")],
    };
}
