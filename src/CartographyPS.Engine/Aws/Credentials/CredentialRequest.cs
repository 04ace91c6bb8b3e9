namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Whose credentials someone asked for.</summary>
internal sealed record CredentialRequest
{
    /// <summary>A profile's name; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>What gives the keys; null for none. They go before everything else.</summary>
    public ICredentialSource? Keys { get; init; }

    /// <summary>The region to start from where neither the environment nor a profile names one; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The region that the session's user has chosen for all cmdlets; null for none. It goes before the environment's and the profile's.</summary>
    public string? SessionRegion { get; init; }

    /// <summary>An endpoint for all services; null for AWS's own.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Shows what may hold secrets (what a credential_process wrote to its standard error) to somebody who asked for it; null for nobody.</summary>
    public Action<string>? Debug { get; init; }

    /// <summary>Asks a person for the code of an MFA device; null where there is none to ask.</summary>
    public Func<string, string?>? MfaCode { get; init; }
}
