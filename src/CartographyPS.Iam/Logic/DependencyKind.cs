namespace CartographyPS.Iam.Logic;

/// <summary>The kinds of facts on which a decision may depend.</summary>
public enum DependencyKind
{
    /// <summary>A condition of a statement, because its key is not known of the request.</summary>
    Condition,

    /// <summary>A policy variable in a resource, because its key is not known of the request.</summary>
    Variable,

    /// <summary>Which of several resources is requested (which object of a bucket).</summary>
    Resource,

    /// <summary>The account that owns the resource.</summary>
    ResourceAccount,

    /// <summary>Who the principal is: its session's name, its account's canonical id, or how AWS takes a NotPrincipal.</summary>
    Principal,

    /// <summary>A policy or statement that cannot be read, so that what it says is not known.</summary>
    Policy,
}
