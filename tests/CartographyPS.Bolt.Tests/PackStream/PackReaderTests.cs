using CartographyPS.Bolt.PackStream;
using CsCheck;

namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Hostile bytes: each input gives a value or an error quickly, with memory in proportion to the bytes.</summary>
public sealed class PackReaderTests
{
    /// <summary>
    /// A one-item list in two bytes costs 32 for the array and 8 in its parent; a map of one entry some 200 for three bytes.
    /// </summary>
    private const int BytesPerByte = 120;

    [Fact]
    public void Random_bytes_give_a_value_or_an_error() => Gen.Byte.Array[0, 300].Sample(Survives, iter: 20_000);

    [Fact]
    public void Values_with_bytes_changed_give_a_value_or_an_error() =>
        Gen.Select(AnyValue.Value, Gen.Int[0, 10_000], Gen.Byte).Sample(
            (value, at, change) =>
            {
                byte[] bytes = Packed.Bytes(value);
                bytes[at % bytes.Length] = change;
                Survives(bytes);
            },
            iter: 5000);

    [Fact]
    public void Truncated_values_give_an_error() =>
        Gen.Select(AnyValue.Value, Gen.Int[0, 10_000]).Sample(
            (value, at) =>
            {
                byte[] bytes = Packed.Bytes(value);
                Refused(bytes[..(at % bytes.Length)]);
            },
            iter: 3000);

    [Theory]
    [InlineData("D67FFFFFFF")]
    [InlineData("D6FFFFFFFF")]
    [InlineData("DA7FFFFFFF")]
    [InlineData("D27FFFFFFF")]
    [InlineData("CE7FFFFFFF")]
    [InlineData("CEFFFFFFFF")]
    public void A_huge_claimed_size_is_not_allocated(string head)
    {
        byte[] bytes = [.. Convert.FromHexString(head), .. new byte[100]];
        Refused(bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }

    [Fact]
    public void Nested_claims_do_not_multiply_allocations()
    {
        // Each list claims as many items as bytes follow.
        byte[] bytes = new byte[100_000];
        for (int i = 0; i + 5 <= bytes.Length; i += 5)
        {
            bytes[i] = 0xD6;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i + 1), bytes.Length - i - 5);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)bytes.Length * BytesPerByte);
    }

    [Theory]
    [InlineData(0x91)]
    [InlineData(0xB1)]
    public void Endless_nesting_is_refused(byte marker)
    {
        byte[] bytes = new byte[1_000_000];
        Array.Fill(bytes, marker);
        Refused(bytes);
    }

    [Theory]
    [InlineData(new byte[] { 0x90 })]
    [InlineData(new byte[] { 0xA0 })]
    [InlineData(new byte[] { 0x91, 0x90 })]
    [InlineData(new byte[] { 0xA1, 0x80, 0xC0 })]
    public void Many_small_values_allocate_in_proportion(byte[] item)
    {
        const int Count = 60_000;
        byte[] bytes = [0xD5, Count >> 8, Count & 0xFF, .. Enumerable.Repeat(item, Count).SelectMany(x => x)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Packed.Read(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)bytes.Length * BytesPerByte);
    }

    [Theory]
    [InlineData("C4")]
    [InlineData("DF")]
    [InlineData("EF")]
    [InlineData("81FF")]
    [InlineData("A101C0")]
    [InlineData("B04E")]
    [InlineData("B15000")]
    [InlineData("B3509090900000")]
    [InlineData("B35091B34E0190A090920100")]
    [InlineData("B35091B34E0190A091B3720180A0920000")]
    [InlineData("B35091B34E0190A091B3720180A0920101")]
    [InlineData("B35091B34E0190A091B3720180A0920200")]
    [InlineData("B35091B34E0190A091B3720180A092CB800000000000000000")]
    [InlineData("B174FF")]
    [InlineData("B2640180")]
    [InlineData("B26401FF")]
    [InlineData("B34E019101A0")]
    public void Malformed_values_are_refused(string hex) => Refused(Convert.FromHexString(hex));

    private static void Survives(byte[] bytes)
    {
        try
        {
            var reader = new PackReader(bytes, 0, bytes.Length);
            reader.ReadValue();
        }
        catch (BoltException e)
        {
            Assert.Contains(e.Kind, new[] { BoltErrorKind.ProtocolViolation, BoltErrorKind.InvalidQuery });
        }
    }

    private static void Refused(byte[] bytes)
    {
        var error = Assert.Throws<BoltException>(() => new PackReader(bytes, 0, bytes.Length).ReadValue());
        Assert.Equal(BoltErrorKind.ProtocolViolation, error.Kind);
    }
}
