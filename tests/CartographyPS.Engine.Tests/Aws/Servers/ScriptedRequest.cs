using System.Text;

namespace CartographyPS.Engine.Tests.Aws.Servers;

/// <summary>A request as it came.</summary>
internal sealed record ScriptedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header; null for none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
