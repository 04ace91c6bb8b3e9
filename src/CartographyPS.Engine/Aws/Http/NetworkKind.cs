namespace CartographyPS.Engine.Aws.Http;

/// <summary>Where an address leads.</summary>
internal enum NetworkKind
{
    /// <summary>To the internet.</summary>
    Public,

    /// <summary>To a private network (10.0.0.0/8, fc00::/7, ...).</summary>
    Private,

    /// <summary>To this machine, the link it is on (instance metadata), or no single host.</summary>
    Local,
}
