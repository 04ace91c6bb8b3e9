namespace CartographyPS.Engine.Aws.Config;

/// <summary>The two forms of AWS's files: they differ in how a profile is headed.</summary>
internal enum AwsFileFormat
{
    /// <summary><c>[profile name]</c>, <c>[default]</c>, <c>[sso-session name]</c>, <c>[services name]</c>; other sections are for other programs.</summary>
    Config,

    /// <summary><c>[name]</c>: every section is a profile.</summary>
    Credentials,
}
