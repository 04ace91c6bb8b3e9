using System.Security.Cryptography;
using System.Text;

namespace SimulatedAws.Identity;

/// <summary>Generates IAM's unique ids. The same seed gives the same id.</summary>
internal static class UniqueIds
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Generates an id.</summary>
    /// <param name="prefix">The prefix of the kind: <c>AIDA</c>, <c>AROA</c>, <c>ASIA</c>.</param>
    /// <param name="seed">The seed.</param>
    public static string Of(string prefix, string seed)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return prefix + string.Concat(hash.Take(17).Select(b => Alphabet[b % Alphabet.Length]));
    }
}
