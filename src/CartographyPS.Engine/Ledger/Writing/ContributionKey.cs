using System.Buffers.Binary;
using System.IO.Hashing;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The 128-bit hash that identifies a contribution in its scope.</summary>
internal readonly record struct ContributionKey(long High, long Low)
{
    /// <summary>Hashes what identifies a contribution.</summary>
    public static ContributionKey Of(ReadOnlySpan<byte> identity)
    {
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(identity, hash);
        return new ContributionKey(BinaryPrimitives.ReadInt64BigEndian(hash), BinaryPrimitives.ReadInt64BigEndian(hash.Slice(8)));
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Low;
}
