namespace CartographyPS.Engine.Aws.Model;

/// <summary>The location of a member in a request or response.</summary>
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
