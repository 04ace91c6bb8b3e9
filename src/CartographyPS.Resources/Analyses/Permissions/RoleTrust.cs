using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Iam.Requests;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions.Controls;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>Roles with their trust policies and what is in force on the accounts of roles and principals, as the graph has them; each is read once.</summary>
internal sealed class RoleTrust(GraphView graph)
{
    /// <summary>The property with a role's trust policy.</summary>
    public const string Property = "assume_role_policy_document";

    private readonly ControlPolicyGraph _controls = new(graph);
    private readonly Dictionary<NodeRow, PermissionTarget> _roles = [];
    private readonly Dictionary<string, ControlPolicies> _accounts = new(StringComparer.Ordinal);
    private Dictionary<string, NodeRow>? _nodes;

    /// <summary>Returns a role that has an ARN. Every role has a trust policy: without one in the graph, it was not read.</summary>
    public PermissionTarget TargetOf(NodeRow role)
    {
        if (!_roles.TryGetValue(role, out var target)) _roles[role] = target = new PermissionTarget(role.Text("arn")!, () => role.Text(Property));
        return target;
    }

    /// <summary>Returns what is in force on the account of a user or role.</summary>
    public ControlPolicies ControlsOf(string arn)
    {
        string account = Arn.TryParse(arn)?.Account ?? string.Empty;
        if (!_accounts.TryGetValue(account, out var controls))
        {
            _nodes ??= graph.Nodes(AccountLabels.AWSAccount).ToDictionary(node => node.Id, StringComparer.Ordinal);
            _accounts[account] = controls = _nodes.TryGetValue(account, out var node) ? _controls.Of(node) : ControlPolicies.None;
        }
        return controls;
    }
}
