namespace CartographyPS.Iam.Documents;

/// <summary>The grammars of policies.</summary>
public enum PolicyKind
{
    /// <summary>
    /// Statements without principals: identity policies, permission boundaries, session policies and service control policies.
    /// </summary>
    Identity,

    /// <summary>Statements that name principals: resource policies, trust policies and resource control policies.</summary>
    Resource,
}
