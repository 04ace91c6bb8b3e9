namespace CartographyPS.Iam.Evaluation;

/// <summary>The layers of policies that take part in a decision.</summary>
public enum PolicyLayer
{
    /// <summary>The principal's own policies and those of its groups.</summary>
    Identity,

    /// <summary>The principal's permission boundary.</summary>
    PermissionBoundary,

    /// <summary>The policies of the principal's session.</summary>
    Session,

    /// <summary>The resource's policies.</summary>
    Resource,

    /// <summary>The service control policies of the principal's account.</summary>
    ServiceControl,

    /// <summary>The resource control policies of the resource's account.</summary>
    ResourceControl,
}
