namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The role of a contribution in its node. The numbers are stored in the ledger.</summary>
internal enum ContributionRole
{
    /// <summary>It states the node; the label belongs to another resource type.</summary>
    Mention = 0,

    /// <summary>It states the node, and its values win over those of other contributions.</summary>
    Owner = 1,

    /// <summary>It adds to a node that others state.</summary>
    Annotation = 2,

    /// <summary>It adds to a node that others state, and its values win over those of other annotations.</summary>
    DecisiveAnnotation = 3,
}
