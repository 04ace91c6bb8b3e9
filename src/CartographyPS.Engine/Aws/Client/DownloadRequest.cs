using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>A document to download from a URL that an AWS response gave. The URL carries a signature and is never repeated in a message.</summary>
/// <param name="Url">The URL.</param>
/// <param name="AtMost">The size limit in bytes.</param>
/// <param name="Digest">The expected digest of the bytes, as <c>sha256:hex</c>; null for none.</param>
/// <param name="Service">botocore's name of the service that gave the URL.</param>
internal sealed record DownloadRequest(string Url, long AtMost, string? Digest, string Service)
{
    /// <summary>What stands for a download in parts and messages. It is no operation of AWS.</summary>
    public static readonly Operation Operation = new("https", "Get");

    /// <summary>The names of the parameters.</summary>
    public const string UrlName = "Url", AtMostName = "AtMost", DigestName = "Digest", ServiceName = "Service";

    /// <summary>Makes a download from the parameters of a request for <see cref="Operation"/>.</summary>
    public static DownloadRequest Of(IReadOnlyDictionary<string, object?> parameters) => new(
        Text(parameters, UrlName) ?? string.Empty, Convert.ToInt64(parameters[AtMostName], System.Globalization.CultureInfo.InvariantCulture),
        Text(parameters, DigestName), Text(parameters, ServiceName) ?? string.Empty);

    /// <inheritdoc/>
    public override string ToString() => $"{Operation} ({Service}, at most {AtMost} bytes)";

    private static string? Text(IReadOnlyDictionary<string, object?> parameters, string name) =>
        parameters.TryGetValue(name, out object? value) ? value as string : null;
}
