namespace CartographyPS.Iam.Principals;

/// <summary>The members of a Principal element.</summary>
internal enum PrincipalType
{
    AWS,
    Service,
    Federated,
    CanonicalUser,
}
