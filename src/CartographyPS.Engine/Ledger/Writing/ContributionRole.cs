namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>What a contribution is to its node. The numbers stand in the ledger.</summary>
internal enum ContributionRole
{
    /// <summary>It states the node; the label belongs to another resource type.</summary>
    Mention = 0,

    /// <summary>It states the node, and its values win over those of others.</summary>
    Owner = 1,

    /// <summary>It adds to the node that others state.</summary>
    Annotation = 2,

    /// <summary>It adds to the node that others state, and its values win over those of other annotations.</summary>
    DecisiveAnnotation = 3,
}
