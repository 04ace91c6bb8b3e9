using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The kind of credentials that a profile has.</summary>
internal enum ProfileKind
{
    /// <summary>No credentials.</summary>
    None,

    /// <summary>A role, assumed with other credentials.</summary>
    Role,

    /// <summary>A role, assumed with a token of an identity provider.</summary>
    WebIdentity,

    /// <summary>IAM Identity Center.</summary>
    Sso,

    /// <summary>Keys of the credentials file.</summary>
    CredentialsFileKeys,

    /// <summary>A session of <c>aws login</c>.</summary>
    Login,

    /// <summary>A program.</summary>
    Process,

    /// <summary>Keys of the config file.</summary>
    ConfigFileKeys,
}

/// <summary>Decides which settings of a profile give its credentials, in the order of the AWS CLI (botocore's <c>create_credential_resolver</c>).</summary>
internal static class ProfileKinds
{
    private const string AccessKey = "aws_access_key_id";

    /// <summary>Returns the kind of a profile.</summary>
    public static ProfileKind Of(AwsProfile profile) => HasRole(profile) ? ProfileKind.Role : OwnOf(profile);

    /// <summary>Returns the kind of a profile that another names as its <c>source_profile</c>. Its own keys have precedence over its role.</summary>
    public static ProfileKind OfSource(AwsProfile profile) => HasRole(profile) && !HasKeys(profile) ? ProfileKind.Role : OwnOf(profile);

    /// <summary>Returns the kind of a profile without its role.</summary>
    public static ProfileKind OwnOf(AwsProfile profile) =>
        profile["web_identity_token_file"] is not null ? ProfileKind.WebIdentity
        : profile.Has("sso_role_name") || profile.Has("sso_account_id") ? ProfileKind.Sso
        : profile.InCredentials?.Has(AccessKey) == true ? ProfileKind.CredentialsFileKeys
        : profile.Has("login_session") ? ProfileKind.Login
        : profile.Has("credential_process") ? ProfileKind.Process
        : profile.InConfig?.Has(AccessKey) == true ? ProfileKind.ConfigFileKeys
        : ProfileKind.None;

    private static bool HasRole(AwsProfile profile) => profile.Has("role_arn") && !profile.Has("web_identity_token_file");

    /// <summary>Whether a profile states keys, in whichever file. Only then may it be its own <c>source_profile</c>.</summary>
    public static bool HasKeys(AwsProfile profile) => profile.Has(AccessKey) || profile.Has("aws_secret_access_key");
}
