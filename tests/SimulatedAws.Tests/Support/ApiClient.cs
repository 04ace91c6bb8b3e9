using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace SimulatedAws.Tests.Support;

/// <summary>Calls any operation of a server. The engine writes the request, and AWS's own signer signs it. There are no retries.</summary>
internal sealed class ApiClient(string endpoint) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public async Task<ApiResult> CallAsync(
        string service, string operation, Dictionary<string, object?>? parameters = null, string region = "us-east-1", TestCredentials? credentials = null, DateTime? signedAt = null)
    {
        var model = ApiModels.Operation(service, operation);
        using var request = Request(model, parameters ?? [], region, credentials ?? TestCredentials.Tester, signedAt);
        return await SendAsync(model, request);
    }

    /// <summary>Sends a prepared request.</summary>
    public async Task<ApiResult> SendAsync(OperationModel model, HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        int status = (int)response.StatusCode;
        if (status >= 300)
        {
            var error = CartographyPS.Engine.Aws.Protocols.ErrorResponse.Read(model, status, headers, body);
            return new ApiResult(status, default, error.Code, error.Message, headers);
        }
        return new ApiResult(status, ResponseReader.Read(model, status, headers, body).RootElement, null, null, headers);
    }

    /// <summary>Creates a signed request.</summary>
    public HttpRequestMessage Request(
        OperationModel model, Dictionary<string, object?> parameters, string region, TestCredentials? credentials, DateTime? signedAt = null)
    {
        var wire = RequestWriter.Write(model, parameters);
        string query = string.Join('&', wire.Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var uri = new Uri(endpoint + wire.Path + (query.Length > 0 ? "?" + query : ""), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(wire.Method), uri);
        var headers = credentials is null ? wire.Headers : Signed(model, wire, region, credentials, signedAt ?? DateTime.UtcNow);
        if (wire.Body.Length > 0) message.Content = new ByteArrayContent(wire.Body);
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    /// <summary>Requests a path without a signature.</summary>
    public async Task<(int Status, string Body)> RawAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, endpoint + path);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private IEnumerable<KeyValuePair<string, string>> Signed(OperationModel model, WireRequest wire, string region, TestCredentials credentials, DateTime signedAt)
    {
        string service = model.Service.SigningName;
        var request = new DefaultRequest(new AnyRequest(), service)
        {
            HttpMethod = wire.Method,
            Endpoint = new Uri(endpoint),
            Content = wire.Body,
            AuthenticationRegion = region,
            OverrideSigningServiceName = service,
        };
        // The signer encodes the path itself, once or twice depending on the service.
        string[] segments = wire.Path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            if (!segments[i].Contains('%')) continue;
            request.AddPathResource($"{{s{i}}}", Uri.UnescapeDataString(segments[i]));
            segments[i] = $"{{s{i}}}";
        }
        request.ResourcePath = string.Join('/', segments);
        foreach (var (name, value) in wire.Query) request.ParameterCollection.Add(name, value);
        request.UseQueryString = wire.Query.Count > 0;
        foreach (var (name, value) in wire.Headers) request.Headers[name] = value;
        if (credentials.Token is { } token) request.Headers["x-amz-security-token"] = token;
        var config = new AmazonEC2Config { ServiceURL = endpoint, AuthenticationRegion = region };
        var result = new AWS4Signer().SignRequest(request, config, new RequestMetrics(), credentials.AccessKey, credentials.SecretKey, signedAt);
        request.Headers["Authorization"] = result.ForAuthorizationHeader;
        return request.Headers;
    }

    private sealed class AnyRequest : AmazonWebServiceRequest;
}
