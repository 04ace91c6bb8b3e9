using System.Runtime.CompilerServices;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>
/// Finds the targets of a rule on which a principal has one of its permissions, as Cartography decides it: in each policy, the first of the
/// permissions that a statement denies or allows decides, and a denial of one policy is final. Conditions are noted, not evaluated.
/// </summary>
internal sealed class RuleEvaluator
{
    private readonly string[] _permissions;
    private readonly TargetIndex _targets;

    // Policies are shared: what one says of the permissions is found once, and forgotten with the policy.
    private readonly ConditionalWeakTable<PermissionPolicy, Concern[]> _reviews = new();

    public RuleEvaluator(PermissionRule rule, TargetIndex targets)
    {
        Rule = rule;
        _permissions = [.. rule.Permissions.Select(permission => permission.ToUpperInvariant())];
        _targets = targets;
    }

    public PermissionRule Rule { get; }

    /// <summary>Finds the targets, sorted by ARN.</summary>
    /// <param name="policies">The principal's policies.</param>
    public IEnumerable<PermissionGrant> Grants(IReadOnlyList<PermissionPolicy> policies)
    {
        if (_targets.Targets.Count == 0) return [];

        var reviews = policies.Select(policy => _reviews.GetValue(policy, Review)).Where(review => review.Length > 0).ToArray();
        var allowing =
            reviews.SelectMany(review => review).Where(concern => concern.Statement.Allows).SelectMany(concern => concern.Statement.Resources).ToList();
        return _targets.Candidates(allowing).Select(position => _targets.Targets[position])
            .Where(target => IsAllowed(reviews, target)).Select(target => new PermissionGrant(target, Conditions(reviews, target)));
    }

    private Concern[] Review(PermissionPolicy policy) =>
        [.. policy.Statements.Select(statement => new Concern(statement, ConcernedPermissions(statement))).Where(concern => concern.Permissions is not null)];

    // Null when it concerns none of them.
    private bool[]? ConcernedPermissions(PermissionStatement statement)
    {
        if (!statement.Allows && !statement.Denies) return null;

        bool[] concerned = Array.ConvertAll(_permissions, statement.ConcernsAction);
        return concerned.Contains(true) ? concerned : null;
    }

    private bool IsAllowed(Concern[][] reviews, PermissionTarget target)
    {
        bool isAllowed = false;
        foreach (var review in reviews)
        {
            bool? decision = Decide(review, target);
            if (decision == false) return false;
            isAllowed |= decision == true;
        }
        return isAllowed;
    }

    /// <returns>What a policy decides; null when it says nothing of the permissions.</returns>
    private bool? Decide(Concern[] review, PermissionTarget target)
    {
        for (int permission = 0; permission < _permissions.Length; permission++)
        {
            if (Any(review, allows: false, permission, target)) return false;
            if (Any(review, allows: true, permission, target)) return true;
        }
        return null;
    }

    private static bool Any(Concern[] review, bool allows, int permission, PermissionTarget target)
    {
        foreach (var (statement, permissions) in review)
        {
            if (statement.Allows == allows && permissions![permission] && statement.ConcernsResource(target)) return true;
        }
        return false;
    }

    private static List<PermissionStatement> Conditions(Concern[][] reviews, PermissionTarget target)
    {
        var conditional = new List<PermissionStatement>();
        foreach (var (statement, _) in reviews.SelectMany(review => review))
        {
            if (!statement.Allows || !statement.ConcernsResource(target)) continue;
            if (!statement.IsConditional) return [];
            conditional.Add(statement);
        }
        return conditional;
    }

    private readonly record struct Concern(PermissionStatement Statement, bool[]? Permissions);
}
