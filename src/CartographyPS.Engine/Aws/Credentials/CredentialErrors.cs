namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// The errors of asking for credentials: services, programs, token files. Each names the thing and the way out; none repeats a secret.
/// <see cref="SettingErrors"/> has those of settings that are wrong before anything is asked.
/// </summary>
internal static class CredentialErrors
{
    // All sources.

    public static CredentialException NoneConfigured(string files, CredentialException cause) => new(
        $"There are no AWS credentials. Name a profile with -ProfileName (files: {files}), set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
            + $"or run where there is a role. {cause.Message}",
        cause);

    public static CredentialException GaveNone(string origin, string reason) => new($"{origin} gave no credentials: {reason}.");

    public static CredentialException AnswerNotReadable(string origin, Exception cause) =>
        new($"{origin} gave an answer that cannot be read: it is not the JSON of credentials.", cause);

    public static CredentialException WrongVersion(string origin, int version) => new($"{origin} gave JSON without \"Version\": {version}.");

    public static CredentialException TokenFileNotReadable(string setting, string file, Exception cause) =>
        new($"The token file '{file}' ({setting}) cannot be read: {cause.Message}", cause);

    // Metadata services.

    public static CredentialException Refused(string origin, int status) => new($"{origin}: the service answered HTTP {status}.");

    public static CredentialException NoAnswer(string origin, string host, TimeSpan timeout, Exception cause) =>
        new($"{origin}: {host} did not answer within {timeout.TotalSeconds:0.#} seconds.", cause);

    public static CredentialException NotReached(string origin, string authority, Exception cause) =>
        new($"{origin}: the service cannot be reached at {authority}.", cause);

    public static CredentialException AnswerTooLarge(string origin, Exception cause) => new($"{origin}: the answer is not read. {cause.Message}", cause);

    public static CredentialException MetadataDisabled() =>
        new("The instance metadata service is disabled by AWS_EC2_METADATA_DISABLED. Remove that variable, or give other credentials.");

    public static CredentialException Version1Disabled(string origin, int status) => new(
        $"{origin}: the service gave no token (HTTP {status}), and asking without one is disabled by ec2_metadata_v1_disabled or "
            + "AWS_EC2_METADATA_V1_DISABLED.");

    public static CredentialException InstanceHasNoRole() => new("The instance has no role. Attach an instance profile to it.");

    public static CredentialException NotARoleName(string origin) => new($"{origin}: the service named a role with characters that no role name has.");

    public static CredentialException NotInContainer(string relative, string full) =>
        new($"This process does not run in a container with a role: {relative} and {full} are not set.");

    public static CredentialException TokenHasControlCharacters(string setting) =>
        new($"The container's authorization token ({setting}) has line breaks or other control characters in it. Write the token alone.");

    // credential_process.

    public static CredentialException ProcessTimedOut(string origin, TimeSpan timeout, string said) =>
        new($"{origin} did not end within {timeout.TotalSeconds:0} seconds and was stopped. {said}");

    public static CredentialException ProcessOutputTooLarge(string origin, int limit) => new($"{origin} wrote more than {limit / 1024} KB and was stopped.");

    public static CredentialException ProcessFailed(string origin, int exitCode, string said) => new($"{origin} ended with exit code {exitCode}. {said}");

    public static CredentialException ProgramNotFound(string origin, string program) =>
        new($"{origin} cannot be started: '{program}' is in no folder of PATH. Name the program by its full path.");

    public static CredentialException ProcessNotStarted(string origin, string program, Exception cause) =>
        new($"{origin} cannot be started: '{program}': {cause.Message}", cause);

    public static CredentialException NoProgram(string origin) => new($"{origin} names no program.");

    // The command itself is not repeated: it may hold a secret.
    public static CredentialException CommandNotReadable(string origin, FormatException cause) =>
        new($"{origin}: the command line cannot be read: {cause.Message}.", cause);

    // STS and IAM Identity Center.

    public static CredentialException NeedsMfaCode(string profile, string device) =>
        new($"Profile {profile} needs a code from MFA device {device}. A scheduled task cannot enter one; use a profile without MFA there.");

    public static CredentialException RoleNotAssumed(object? role, string who, string reason, Exception cause) =>
        new($"The role {role} cannot be assumed {who}: {reason}", cause);

    public static CredentialException SsoCallFailed(string origin, string code, Exception cause) => new($"{origin}: {code}: {cause.Message}", cause);

    public static CredentialException SsoGaveNone(string origin, Exception cause) => new($"{origin} gave no credentials.", cause);

    public static CredentialException SsoLoginNeeded(string profile, string state, Exception? cause) =>
        new($"The SSO token of profile {profile} {state}. Run: aws sso login --profile {profile}", cause);
}
