namespace CartographyPS.Iam.Principals;

/// <summary>How closely a statement names a principal. A closer name grants more by itself.</summary>
internal enum PrincipalGrade
{
    /// <summary>By its account, which leaves it to the account whom to let in.</summary>
    Account,

    /// <summary>By itself or as part of everyone: the statement grants without the account's help.</summary>
    Identity,

    /// <summary>By its session, which neither a permission boundary nor a session policy limits.</summary>
    Session,
}
