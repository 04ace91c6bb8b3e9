using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using SimulatedAws.Faults;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>Sends replies, delayed or broken by faults.</summary>
internal static class ResponseSender
{
    /// <summary>Sends a reply.</summary>
    /// <param name="context">The request.</param>
    /// <param name="call">The state of the request.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="latency">The latency of every response.</param>
    /// <param name="stopping">The token that ends all delays when the server stops.</param>
    public static async Task SendAsync(HttpContext context, Call call, Reply reply, TimeSpan latency, CancellationToken stopping)
    {
        var delay = latency + (reply.Fault?.Delay ?? TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(delay, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested)
            {
                context.Abort();
                return;
            }
        }
        if (reply.Output is not { } output) Reset(context);
        else await SendAsync(context, call, output, reply.Fault?.Kind == FaultKind.Truncate).ConfigureAwait(false);
    }

    /// <summary>Sends a response.</summary>
    public static async Task SendAsync(HttpContext context, Call? call, WireOutput output, bool truncate = false)
    {
        var response = context.Response;
        response.StatusCode = output.Status;
        foreach (var (name, value) in output.Headers) response.Headers.Append(name, value);
        if (call is not null) AddIds(response, call);

        byte[] id = output.RequestIdAt is null || call is null ? [] : Encoding.ASCII.GetBytes(call.Id);
        int length = output.Body.Length + id.Length;
        response.ContentLength = length;
        if (length == 0 || context.Request.Method == "HEAD") return;
        if (truncate)
        {
            // The server closes a connection after fewer bytes than announced.
            await response.Body.WriteAsync(output.Body[..(length / 2)], context.RequestAborted).ConfigureAwait(false);
            return;
        }
        int at = output.RequestIdAt ?? 0;
        if (at > 0) await response.Body.WriteAsync(output.Body[..at], context.RequestAborted).ConfigureAwait(false);
        if (id.Length > 0) await response.Body.WriteAsync(id, context.RequestAborted).ConfigureAwait(false);
        await response.Body.WriteAsync(output.Body[at..], context.RequestAborted).ConfigureAwait(false);
    }

    private static void AddIds(HttpResponse response, Call call)
    {
        if (call.Service is "s3" or "s3control")
        {
            response.Headers["x-amz-request-id"] = call.Id;
            response.Headers["x-amz-id-2"] = "host-" + call.Id;
        }
        else
        {
            response.Headers["x-amzn-RequestId"] = call.Id;
        }
    }

    // With a linger time of zero, closing a socket sends a reset.
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        context.Abort();
    }
}
