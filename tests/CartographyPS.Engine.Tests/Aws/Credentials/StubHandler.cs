using System.Net;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>Answers requests to hosts that tests cannot be.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Func<HttpRequestMessage, (int Status, string Body)> _answer;
    private readonly List<(string Url, string? Authorization)> _requests = [];

    public StubHandler(Func<HttpRequestMessage, (int Status, string Body)> answer)
    {
        _answer = answer;
        Client = new HttpClient(this, disposeHandler: false);
    }

    /// <summary>The client that sends to this handler.</summary>
    public HttpClient Client { get; }

    /// <summary>The requests received.</summary>
    public IReadOnlyList<(string Url, string? Authorization)> Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Add((request.RequestUri!.AbsoluteUri, request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null));
        var (status, body) = _answer(request);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Client.Dispose();
        base.Dispose(disposing);
    }
}
