using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>A token in the cache of <c>aws sso login</c>.</summary>
internal sealed class SsoToken
{
    private readonly JsonObject _json;

    private byte[] _content;

    private SsoToken(string path, byte[] content)
    {
        Path = path;
        _content = content;
        _json = JsonNode.Parse(content) as JsonObject ?? throw new JsonException("It holds no JSON object.");
    }

    /// <summary>The cache file.</summary>
    public string Path { get; }

    /// <summary>The access token; a secret.</summary>
    public string AccessToken => Text("accessToken") ?? string.Empty;

    /// <summary>The end of its validity, UTC.</summary>
    public DateTimeOffset Expires => Moment("expiresAt") ?? DateTimeOffset.MinValue;

    /// <summary>Reads the cached token of an sso-session name or a start URL; null when there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="JsonException">The file is not a token.</exception>
    public static SsoToken? Read(AwsEnvironment environment, string key)
    {
        string path = PathOf(environment, key);
        return File.Exists(path) ? new SsoToken(path, BoundedFile.ReadBytes(path, BoundedFile.TokenBytes)) : null;
    }

    /// <summary>Returns the cache file of an sso-session name or a start URL.</summary>
    public static string PathOf(AwsEnvironment environment, string key)
    {
#pragma warning disable CA5350 // The name that the AWS tools give the file.
        using var sha = SHA1.Create();
#pragma warning restore CA5350
        string name = string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(key)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return System.IO.Path.Combine(environment.Home, ".aws", "sso", "cache", name + ".json");
    }

    /// <summary>
    /// Returns the request for a new token: client id, client secret and refresh token. Null when the cache lacks one of them, or the
    /// registration of the client has ended.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? RefreshRequest(DateTimeOffset now)
    {
        if (Text("clientId") is not { } id || Text("clientSecret") is not { } secret || Text("refreshToken") is not { } token) return null;
        if (Moment("registrationExpiresAt") is { } end && end <= now) return null;
        return new Dictionary<string, object?> { ["clientId"] = id, ["clientSecret"] = secret, ["grantType"] = "refresh_token", ["refreshToken"] = token };
    }

    /// <summary>Writes a new token to the cache, as <c>aws sso login</c> does.</summary>
    public void Renew(JsonElement answer, DateTimeOffset now)
    {
        _json["accessToken"] = CredentialJson.Needed(answer, "accessToken");
        _json["expiresAt"] = now.AddSeconds(answer.GetProperty("expiresIn").GetInt64()).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (answer.TryGetProperty("refreshToken", out var refresh) && refresh.GetString() is { Length: > 0 } next) _json["refreshToken"] = next;
        byte[] content = Encoding.UTF8.GetBytes(_json.ToJsonString());
        try
        {
            // The backup would be a second copy of a secret.
            if (AtomicFile.Replace(Path, _content, content) is { } backup) File.Delete(backup);
            _content = content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another program renewed the token at the same time, or the folder is read-only. The new token is valid nevertheless.
        }
    }

    private DateTimeOffset? Moment(string name) => Text(name) is { } text && DateTimeOffset.TryParse(
        text.Replace("UTC", "Z"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private string? Text(string name) => _json[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
