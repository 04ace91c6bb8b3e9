namespace CartographyPS.Bolt;

/// <summary>The credential of a user. Only the client reads the secret: no message contains it, nor does the text of this object.</summary>
public sealed class BoltCredential
{
    private BoltCredential(string scheme, string? principal, string? secret, string? realm)
    {
        Scheme = scheme;
        Principal = principal;
        Secret = secret;
        Realm = realm;
    }

    /// <summary>No credential, for servers with authentication switched off.</summary>
    public static BoltCredential None { get; } = new("none", null, null, null);

    /// <summary>The scheme: <c>none</c>, <c>basic</c> or <c>bearer</c>.</summary>
    public string Scheme { get; }

    /// <summary>The user's name; null for <c>none</c> and <c>bearer</c>.</summary>
    public string? Principal { get; }

    internal string? Secret { get; }

    internal string? Realm { get; }

    /// <summary>A user name and a password.</summary>
    /// <param name="userName">The user's name.</param>
    /// <param name="password">The password.</param>
    /// <param name="realm">The realm, for servers with several; otherwise null.</param>
    /// <exception cref="ArgumentNullException">A name or password is missing.</exception>
    public static BoltCredential Basic(string userName, string password, string? realm = null) =>
        new("basic", userName ?? throw new ArgumentNullException(nameof(userName)), password ?? throw new ArgumentNullException(nameof(password)), realm);

    /// <summary>A single sign-on token.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentNullException">The token is missing.</exception>
    public static BoltCredential Bearer(string token) => new("bearer", null, token ?? throw new ArgumentNullException(nameof(token)), null);

    /// <summary>The scheme and the user's name, without the secret.</summary>
    public override string ToString() => Principal is null ? Scheme : Scheme + " " + Principal;

    internal void AddTo(Dictionary<string, object?> fields)
    {
        fields["scheme"] = Scheme;
        if (Principal is not null) fields["principal"] = Principal;
        if (Secret is not null) fields["credentials"] = Secret;
        if (Realm is not null) fields["realm"] = Realm;
    }
}
