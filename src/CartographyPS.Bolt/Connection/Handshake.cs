using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Connection;

/// <summary>
/// Negotiates the protocol version: with a manifest where the server supports it (5.7 and later), otherwise with four offers.
/// </summary>
internal static class Handshake
{
    /// <summary>
    /// The magic number and four offers: manifest v1, both version ranges, and the oldest version for servers that do not read ranges.
    /// </summary>
    private static readonly byte[] Opening =
        [0x60, 0x60, 0xB0, 0x17, 0, 0, 1, 0xFF, .. BoltVersion.Ranges.SelectMany(Offer), 0, 0, BoltVersion.Oldest.Minor, BoltVersion.Oldest.Major];

    // Real servers list a few ranges. The limit stops a hostile one that lists ranges without end.
    private const ulong MaxRanges = 256;

    internal static async Task<BoltVersion> NegotiateAsync(Stream stream, string server, bool tls)
    {
        byte[] answer = new byte[4];
        try
        {
            await stream.WriteAllAsync(Opening, Opening.Length).ConfigureAwait(false);
            await stream.ReadExactAsync(answer, 4).ConfigureAwait(false);
            if (answer is [0, 0, 1, 0xFF]) return await ChooseAsync(stream, server).ConfigureAwait(false);
        }
        catch (EndOfStreamException)
        {
            throw Fault.ClosedInHandshake(server, tls);
        }
        if (answer is [(byte)'H', (byte)'T', (byte)'T', (byte)'P']) throw Fault.NotBolt(server, "with HTTP");
        if (answer is [0x15, 3, _, _]) throw Fault.TlsNeeded(server);
        if (answer is [0, 0, 0, 0]) throw Fault.NoCommonVersion(server);
        var version = new BoltVersion(answer[3], answer[2]);
        if (answer[0] == 0 && answer[1] == 0 && version.IsSupported) return version;
        throw Fault.NotBolt(server, "not with a Bolt version that was offered");
    }

    private static byte[] Offer((BoltVersion Oldest, BoltVersion Newest) range) =>
        [0, (byte)(range.Newest.Minor - range.Oldest.Minor), range.Newest.Minor, range.Newest.Major];

    private static async Task<BoltVersion> ChooseAsync(Stream stream, string server)
    {
        ulong ranges = await ReadVarIntAsync(stream).ConfigureAwait(false);
        if (ranges > MaxRanges) throw Fault.Protocol($"its manifest lists too many version ranges: {ranges}, at most {MaxRanges} are accepted");
        byte[] range = new byte[4];
        BoltVersion? best = null;
        for (ulong i = 0; i < ranges; i++)
        {
            await stream.ReadExactAsync(range, 4).ConfigureAwait(false);
            for (int minor = range[2]; minor >= Math.Max(0, range[2] - range[1]); minor--)
            {
                var version = new BoltVersion(range[3], (byte)minor);
                if (version.IsSupported && (best is null || version > best)) best = version;
            }
        }
        _ = await ReadVarIntAsync(stream).ConfigureAwait(false);
        if (best is not { } chosen) throw Fault.NoCommonVersion(server);
        // The last byte selects no capabilities.
        await stream.WriteAllAsync([0, 0, chosen.Minor, chosen.Major, 0], 5).ConfigureAwait(false);
        return chosen;
    }

    private static async Task<ulong> ReadVarIntAsync(Stream stream)
    {
        byte[] one = new byte[1];
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            await stream.ReadExactAsync(one, 1).ConfigureAwait(false);
            value |= (ulong)(one[0] & 0x7F) << shift;
            if (one[0] < 0x80) return value;
        }
        throw Fault.Protocol("a number of its manifest does not end");
    }
}
