using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Evaluation;

/// <summary>What becomes of a request, and why.</summary>
public sealed class AccessDecision
{
    // A sentence names the first of thousands.
    private const int Named = 10;

    internal AccessDecision(Outcome outcome, Verdict verdict, bool isExplicit)
    {
        Outcome = outcome;
        Statement = verdict.Statement;
        Layer = verdict.Layer;
        Dependencies = verdict.Answer.Dependencies;
        IsExplicitDeny = isExplicit;
    }

    /// <summary>What becomes of the request.</summary>
    public Outcome Outcome { get; }

    /// <summary>
    /// The statement that decides: the one that allows or denies; of an undecided request the first on which it depends. Null when the
    /// request is denied because no statement allows it, and for root, whom none needs to allow.
    /// </summary>
    public Statement? Statement { get; }

    /// <summary>The layer of the deciding statement, or the layer in which none allows the request.</summary>
    public PolicyLayer Layer { get; }

    /// <summary>True when a statement denies the request; false when none allows it, and for requests that are not denied.</summary>
    public bool IsExplicitDeny { get; }

    /// <summary>What an undecided request depends on, each once; empty for others.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; }

    /// <summary>The decision and its reason as a sentence, which names the first ten dependencies.</summary>
    public string Because => Outcome switch
    {
        Outcome.Allowed => Statement is null ? "Root needs no statement that allows it." : $"Allowed by {Statement.Name} ({Names.Of(Layer)}).",
        Outcome.Denied when IsExplicitDeny => $"Denied by {Statement!.Name} ({Names.Of(Layer)}).",
        Outcome.Denied => $"Denied: no {Names.Of(Layer)} allows it.",
        _ => $"Depends on {string.Join("; ", Dependencies.Take(Named).Select(dependency => dependency.Description))}"
            + (Dependencies.Count > Named ? $"; and {Dependencies.Count - Named} more." : "."),
    };

    /// <inheritdoc/>
    public override string ToString() => Because;

    private static class Names
    {
        public static string Of(PolicyLayer layer) => layer switch
        {
            PolicyLayer.Identity => "identity policy",
            PolicyLayer.PermissionBoundary => "permission boundary",
            PolicyLayer.Session => "session policy",
            PolicyLayer.Resource => "resource policy",
            PolicyLayer.ServiceControl => "service control policy",
            _ => "resource control policy",
        };
    }
}
