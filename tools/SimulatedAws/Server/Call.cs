using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>What is known of a request while it is answered.</summary>
internal sealed class Call(ApiRequest request, string id)
{
    /// <summary>The request.</summary>
    public ApiRequest Request { get; } = request;

    /// <summary>The request's id.</summary>
    public string Id { get; } = id;

    /// <summary>Who signed it; null when it is not signed.</summary>
    public SignatureClaim? Claim { get; set; }

    /// <summary>What was made of the signature.</summary>
    public SignatureVerdict Verdict { get; set; }

    /// <summary>The service; null until it is known.</summary>
    public string? Service { get; set; }

    /// <summary>The operation's name; null until it is known.</summary>
    public string? OperationName { get; set; }

    /// <summary>The operation; null until it is known, and for endpoints that are no AWS APIs.</summary>
    public OperationModel? Operation { get; set; }

    /// <summary>The values of the path's places.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>The account of the credentials; null until it is known.</summary>
    public string? Account { get; set; }

    /// <summary>The region of the signature; null when it is not signed.</summary>
    public string? Region => Claim?.Region;

    /// <summary>The page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether a list's last page is to name its first as the next.</summary>
    public bool Loops { get; set; }

    /// <summary>How the service's errors look.</summary>
    public ErrorStyle Style { get; set; } = ErrorStyle.RestJson;
}
