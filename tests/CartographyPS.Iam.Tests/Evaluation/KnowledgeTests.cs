using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;
using CsCheck;

namespace CartographyPS.Iam.Tests.Evaluation;

/// <summary>Laws that hold for all policies and requests.</summary>
public sealed class KnowledgeTests
{
    private static readonly string[] Keys = ["k1", "k2", "k3"];

    private static readonly Gen<string> Operators = Gen.OneOf(
        "StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists", "ForAllValues:StringEquals", "ForAnyValue:StringLike", "Null", "Odd");

    private static readonly Gen<string> Condition =
        from name in Operators
        from key in Gen.OneOf(Keys)
        from value in Gen.OneOf("a", "b", "*", "true", "${k1}", "${k2, 'b'}")
        select $$$"""{"{{{name}}}":{"{{{key}}}":"{{{value}}}"}}""";

    private static readonly Gen<string> Statement =
        from effect in Gen.OneOf("Allow", "Allow", "Allow", "Deny")
        from action in Gen.OneOf("\"Action\":\"*\"", "\"Action\":\"s3:Get*\"", "\"NotAction\":\"s3:Put*\"", "\"NotAction\":\"s3:Get*\"")
        from resource in Gen.OneOf("\"Resource\":\"*\"", "\"Resource\":\"arn:aws:s3:::b/${k1}*\"", "\"NotResource\":\"arn:aws:s3:::b/${k3}\"", "\"Resource\":\"arn:aws:s3:::c/*\"")
        from condition in Gen.OneOf(Gen.Const("{}"), Condition)
        select $$"""{"Effect":"{{effect}}",{{action}},{{resource}},"Condition":{{condition}}}""";

    private static readonly Gen<string> ResourceStatement =
        from statement in Statement
        from principal in Gen.OneOf(
            "\"Principal\":\"*\"", "\"Principal\":{\"AWS\":\"123456789012\"}", "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:role/app\"}",
            "\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::123456789012:role/app\"}", "\"Principal\":{\"AWS\":\"arn:aws:sts::123456789012:assumed-role/app/run\"}")
        select statement.Insert(1, principal + ",");

    private static readonly Gen<PolicyDocument> Identity = Document(Statement, PolicyKind.Identity);
    private static readonly Gen<PolicyDocument> Resource = Document(ResourceStatement, PolicyKind.Resource);

    private static readonly Gen<AccessPolicies> Policies =
        from own in Gen.Select(Identity.Array[0, 2], Identity.Array[0, 1], Identity.Array[0, 1])
        from resource in Resource.Array[0, 2]
        from control in Identity.Array[1, 2].Array[0, 2]
        select new AccessPolicies
        {
            Identity = own.Item1,
            PermissionBoundary = own.Item2.FirstOrDefault(),
            Session = own.Item3.Length == 0 ? null : own.Item3,
            Resource = resource,
            ServiceControl = control.Length == 0 ? null : control,
        };

    // For each key: unknown, absent, or a value.
    private static readonly Gen<string?[]> Values = Gen.OneOf<string?>(null, "", "a", "b", "true").Array[Keys.Length];

    private static readonly Gen<string> Owners = Gen.OneOf("123456789012", "210987654321");

    [Fact]
    public void More_knowledge_never_changes_what_was_decided() => Gen.Select(Policies, Values, Values, Owners).Sample((policies, few, rest, owner) =>
    {
        string?[] more = [.. few.Zip(rest, (known, added) => known ?? added)];
        var before = Decide(policies, few, owner);
        var after = Decide(policies, more, owner);
        return before == Outcome.Depends || before == after;
    }, iter: 1000);

    [Fact]
    public void A_denial_never_raises_the_outcome() => Gen.Select(Policies, Identity, Values, Owners).Sample((policies, document, values, owner) =>
    {
        var denials = document.Statements.Where(statement => statement.Effect == Effect.Deny);
        var more = With(policies, identity: [.. policies.Identity, document]);
        return document.Statements.Except(denials).Any() || Decide(more, values, owner) <= Decide(policies, values, owner);
    }, iter: 1000);

    [Fact]
    public void An_allowance_never_lowers_the_outcome() => Gen.Select(Policies, Identity, Values, Owners).Sample((policies, document, values, owner) =>
    {
        bool denies = document.Statements.Any(statement => statement.Effect != Effect.Allow);
        var more = With(policies, identity: [.. policies.Identity, document]);
        return denies || Decide(more, values, owner) >= Decide(policies, values, owner);
    }, iter: 1000);

    [Fact]
    public void A_limit_never_raises_the_outcome() => Gen.Select(Policies, Identity, Values, Owners).Sample((policies, document, values, owner) =>
    {
        var without = Decide(With(policies, policies.Identity, dropsLimits: true), values, owner);
        var level = new[] { document };
        return Decide(policies, values, owner) <= without
            && Decide(With(policies, policies.Identity, levels: [.. policies.ServiceControl ?? [], level]), values, owner) <= Decide(policies, values, owner);
    }, iter: 1000);

    [Fact]
    public void An_open_decision_says_on_what_it_depends() => Gen.Select(Policies, Values, Owners).Sample((policies, values, owner) =>
    {
        var decision = Evaluate(policies, values, owner);
        return decision.Outcome == Outcome.Depends
            ? decision.Dependencies.Count > 0 && decision.Statement is not null && decision.Dependencies.Distinct().Count() == decision.Dependencies.Count
            : decision.Dependencies.Count == 0 && (decision.Outcome == Outcome.Denied) == (decision.Statement is null || decision.IsExplicitDeny);
    }, iter: 1000);

    private static AccessPolicies With(
        AccessPolicies policies, IReadOnlyList<PolicyDocument> identity, bool dropsLimits = false, IReadOnlyList<IReadOnlyList<PolicyDocument>>? levels = null) => new()
    {
        Identity = identity,
        PermissionBoundary = dropsLimits ? null : policies.PermissionBoundary,
        Session = dropsLimits ? null : policies.Session,
        Resource = policies.Resource,
        ServiceControl = dropsLimits ? null : levels ?? policies.ServiceControl,
    };

    private static Outcome Decide(AccessPolicies policies, string?[] values, string owner) => Evaluate(policies, values, owner).Outcome;

    private static AccessDecision Evaluate(AccessPolicies policies, string?[] values, string owner)
    {
        var context = RequestContext.Unknown;
        foreach (var (key, value) in Keys.Zip(values))
        {
            if (value is not null) context = value.Length == 0 ? context.Without(key) : context.With(key, value);
        }
        var request = new AccessRequest(
            AccessPrincipal.Of("arn:aws:iam::123456789012:role/app"), "s3:GetObject", RequestedResource.Of("arn:aws:s3:::b/a"), context, owner);
        return AccessEvaluator.Evaluate(request, policies);
    }

    private static Gen<PolicyDocument> Document(Gen<string> statement, PolicyKind kind) => statement.Array[1, 3].Select(statements =>
        PolicyDocument.Parse("p", $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""", kind));
}
