using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SimulatedAws.Signing;

/// <summary>A cache of signing keys: a client uses each for a day.</summary>
internal sealed class SigningKeys
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Secret, string Date, string Region, string Service), byte[]> _keys = new();

    /// <summary>Returns the key of a secret in a scope.</summary>
    public byte[] Of(string secret, string date, string region, string service)
    {
        if (_keys.Count > Most) _keys.Clear();
        return _keys.GetOrAdd((secret, date, region, service), Make);
    }

    private static byte[] Make((string Secret, string Date, string Region, string Service) scope)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + scope.Secret);
        foreach (string component in new[] { scope.Date, scope.Region, scope.Service, "aws4_request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(component));
        }
        return key;
    }
}
