using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Iam.Requests;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions;
using CartographyPS.Resources.Analyses.Permissions.Controls;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Analyses;

/// <summary>
/// Who may assume which role, in its own account or another: the role's trust policy names the user or role, whose own policies allow it. What
/// all policies and conditions make of it stands on each edge.
/// </summary>
internal sealed class AssumableRoles : Analysis
{
    private const string Assumes = "STS_ASSUMEROLE_ALLOW";
    private const string Trusts = "TRUSTS_AWS_PRINCIPAL";

    // The account of the role, as Cartography notes it on these edges.
    private const string OwnerLabel = "_sub_resource_label";
    private const string OwnerId = "_sub_resource_id";

    private static readonly PermissionRule Rule = new(IamLabels.AWSRole.Name, [RoleAccess.Permission], Assumes);
    private static readonly IReadOnlyList<Label> Trusted = [IamLabels.AWSUser, IamLabels.AWSRole];

    public AssumableRoles()
        : base("iam_assumable_roles", "The users and roles that may assume a role that trusts them by name.")
    {
        PolicyGraph.DeclareReads(Reads, Reads);
        ControlPolicyGraph.DeclareReads(Reads, Reads);
        Reads(IamLabels.AWSRole, RoleTrust.Property);
        foreach (var label in Trusted)
        {
            Reads(Trusts, IamLabels.AWSRole, label);
            States(Assumes, label, IamLabels.AWSRole, [OwnerLabel, OwnerId, .. DecisionProperties.Names]);
        }
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var policies = new PolicyGraph(graph);
        var trust = new RoleTrust(graph);
        foreach (var label in Trusted)
        {
            foreach (var trusting in graph.Edges(Trusts, IamLabels.AWSRole, label).GroupBy(edge => edge.To))
            {
                if (policies.Principal(label, trusting.Key, string.Empty) is not { } principal) continue;

                var roles = trusting.Select(edge => edge.From).Where(role => role.Has("arn")).Distinct().ToDictionary(trust.TargetOf);
                foreach (var grant in new RuleEvaluator(Rule, new TargetIndex(roles.Keys)).Grants(principal.Policies))
                {
                    string owner = Arn.TryParse(grant.Target.Arn)?.Account ?? string.Empty;
                    var decision = RoleAccess.Decide(principal, trust.ControlsOf(principal.Arn), grant.Target, trust.ControlsOf(grant.Target.Arn));
                    facts.Edge(
                        Assumes, trusting.Key, roles[grant.Target],
                        [(OwnerLabel, AccountLabels.AWSAccount.Name), (OwnerId, owner), .. DecisionProperties.Of(decision)]);
                }
            }
        }
    }
}
