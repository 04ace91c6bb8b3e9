namespace CartographyPS.Engine.Aws.Config;

/// <summary>The two formats of AWS files, which differ in the headings of profiles.</summary>
internal enum AwsFileFormat
{
    /// <summary><c>[profile name]</c>, <c>[default]</c>, <c>[sso-session name]</c>, <c>[services name]</c>; other sections belong to other programs.</summary>
    Config,

    /// <summary><c>[name]</c>: every section is a profile.</summary>
    Credentials,
}
