using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The credentials and settings that a session is requested with.</summary>
internal sealed record CredentialRequest
{
    /// <summary>The name of a profile; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>The source of explicit keys; null for none. It has precedence over everything else.</summary>
    public ICredentialSource? Keys { get; init; }

    /// <summary>The region to use when neither the environment nor a profile names one; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The region set for all cmdlets of the PowerShell session; null for none. It has precedence over the environment and the profile.</summary>
    public string? SessionRegion { get; init; }

    /// <summary>An endpoint for all services; null for AWS's endpoints.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Writes text that may hold secrets (the standard error of a credential_process) for a user who asked for it; null to drop it.</summary>
    public Action<string>? Debug { get; init; }

    /// <summary>Asks a person for the code of an MFA device; null without one.</summary>
    public Func<string, string?>? MfaCode { get; init; }
}
