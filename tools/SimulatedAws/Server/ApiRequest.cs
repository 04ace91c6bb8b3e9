using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>An HTTP request with its path and query string still encoded.</summary>
internal sealed class ApiRequest
{
    private readonly IHeaderDictionary _headers;
    private List<KeyValuePair<string, string>>? _query;

    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The target of the request line, which may have scheme and host, as for a proxy.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    public ApiRequest(string method, string target, IHeaderDictionary headers, byte[] body)
    {
        Method = method;
        _headers = headers;
        Body = body;
        if (target.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(target, UriKind.Absolute, out var absolute) && target[0] != '/')
        {
            int path = target.IndexOf('/', absolute.Scheme.Length + "://".Length);
            target = path < 0 ? "/" : target[path..];
        }
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        Path = mark < 0 ? target : target[..mark];
        RawQuery = mark < 0 ? "" : target[(mark + 1)..];
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query string, percent-encoded, without its question mark.</summary>
    public string RawQuery { get; }

    /// <summary>The body; empty for none.</summary>
    public byte[] Body { get; }

    /// <summary>The query string's names and values, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query ??= QueryText.Pairs(RawQuery);

    /// <summary>Reads a request with its body.</summary>
    public static async Task<ApiRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        byte[] body = [];
        if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
            await request.Body.CopyToAsync(buffer, context.RequestAborted);
            body = buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
        }
        return new ApiRequest(request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, request.Headers, body);
    }

    /// <summary>Returns the value of a header, with commas between several; null for none.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var values) && values.Count > 0 ? values.ToString() : null;

    /// <summary>Returns the first value of a name in the query string; null for none.</summary>
    public string? QueryValue(string name)
    {
        foreach (var pair in Query)
        {
            if (pair.Key == name) return pair.Value;
        }
        return null;
    }
}
