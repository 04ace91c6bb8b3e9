using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>The state of a request while it is handled.</summary>
internal sealed class Call(ApiRequest request, string id)
{
    /// <summary>The request.</summary>
    public ApiRequest Request { get; } = request;

    /// <summary>The request's id.</summary>
    public string Id { get; } = id;

    /// <summary>The claimed signature; null when the request is not signed.</summary>
    public SignatureClaim? Claim { get; set; }

    /// <summary>The verdict on the signature.</summary>
    public SignatureVerdict Verdict { get; set; }

    /// <summary>The service; null until it is found.</summary>
    public string? Service { get; set; }

    /// <summary>The operation's name; null until it is found.</summary>
    public string? OperationName { get; set; }

    /// <summary>The operation; null until it is found, and for endpoints that are not AWS APIs.</summary>
    public OperationModel? Operation { get; set; }

    /// <summary>The values of the path parameters.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>The account of the credentials; null until it is found.</summary>
    public string? Account { get; set; }

    /// <summary>The region of the signature; null when it is not signed.</summary>
    public string? Region => Claim?.Region;

    /// <summary>The page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>True when the last page must have the token of the first.</summary>
    public bool Loops { get; set; }

    /// <summary>The format of the service's errors.</summary>
    public ErrorStyle Style { get; set; } = ErrorStyle.RestJson;
}
