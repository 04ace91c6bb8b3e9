using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Reads the JSON of credentials that metadata services and <c>credential_process</c> programs return.</summary>
internal static class CredentialJson
{
    /// <summary>Reads credentials from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="origin">The origin of the JSON, for errors.</param>
    /// <param name="version">The required <c>Version</c>; null for any.</param>
    /// <exception cref="CredentialException">The text has no credentials. The message does not repeat it.</exception>
    public static AwsCredentials Read(string json, string origin, int? version = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (version is { } wanted && !(root.TryGetProperty("Version", out var found) && found.TryGetInt32(out int number) && number == wanted))
            {
                throw CredentialErrors.WrongVersion(origin, wanted);
            }
            if (Text(root, "AccessKeyId") is { } id && Text(root, "SecretAccessKey") is { } secret)
            {
                return new AwsCredentials(id, secret, Text(root, "Token") ?? Text(root, "SessionToken"), Moment(Text(root, "Expiration")));
            }
            string reason = Text(root, "Message") ?? Text(root, "message") ?? Text(root, "Code") ?? "no AccessKeyId and SecretAccessKey in the answer";
            throw CredentialErrors.GaveNone(origin, ErrorText.Message(reason));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw CredentialErrors.AnswerNotReadable(origin, exception);
        }
    }

    /// <summary>Returns a member of credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="name">The name of the member.</param>
    /// <exception cref="FormatException">They are not an object, or have no such text, or an empty one.</exception>
    public static string Needed(JsonElement credentials, string name) =>
        credentials.ValueKind == JsonValueKind.Object && Text(credentials, name) is { } text ? text : throw new FormatException($"There is no {name}.");

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
