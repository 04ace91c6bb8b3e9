namespace CartographyPS.Engine.Aws.Model;

/// <summary>Where in a request or response a member stands.</summary>
internal enum MemberLocation
{
    /// <summary>In the body.</summary>
    Body,

    /// <summary>In the path.</summary>
    Uri,

    /// <summary>In the query string.</summary>
    QueryString,

    /// <summary>A header.</summary>
    Header,

    /// <summary>All headers with a prefix.</summary>
    Headers,

    /// <summary>The HTTP status.</summary>
    StatusCode,
}
