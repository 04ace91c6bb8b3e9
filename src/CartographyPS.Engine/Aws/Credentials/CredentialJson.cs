using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Reads the JSON in which metadata services and processes give credentials.</summary>
internal static class CredentialJson
{
    /// <summary>The credentials that a text holds.</summary>
    /// <param name="json">The text.</param>
    /// <param name="origin">Where it is from, for errors.</param>
    /// <param name="version">The <c>Version</c> that it must have; null for any.</param>
    /// <exception cref="CredentialException">The text holds none; its content is not shown.</exception>
    public static AwsCredentials Read(string json, string origin, int? version = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (version is { } wanted && !(root.TryGetProperty("Version", out var found) && found.TryGetInt32(out int number) && number == wanted))
            {
                throw new CredentialException($"{origin} gave JSON without \"Version\": {wanted}.");
            }
            if (Text(root, "AccessKeyId") is { } id && Text(root, "SecretAccessKey") is { } secret)
            {
                return new AwsCredentials(id, secret, Text(root, "Token") ?? Text(root, "SessionToken"), Moment(Text(root, "Expiration")));
            }
            string reason = Text(root, "Message") ?? Text(root, "message") ?? Text(root, "Code") ?? "no AccessKeyId and SecretAccessKey in the answer";
            throw new CredentialException($"{origin} gave no credentials: {ErrorText.Message(reason)}.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new CredentialException($"{origin} gave an answer that cannot be read.", exception);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
