using System.Security.Cryptography;
using System.Text;

namespace SimulatedAws.Identity;

/// <summary>IAM's unique ids: the same for the same thing.</summary>
internal static class UniqueIds
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>An id.</summary>
    /// <param name="prefix">What kind of thing: <c>AIDA</c>, <c>AROA</c>, <c>ASIA</c>.</param>
    /// <param name="seed">The thing.</param>
    public static string Of(string prefix, string seed)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return prefix + string.Concat(hash.Take(17).Select(b => Alphabet[b % Alphabet.Length]));
    }
}
