using System.Buffers.Text;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// Orders JSON values that several contributions state of one property: numbers by their value, all others by their bytes. The order is
/// total, and the same in every process.
/// </summary>
internal static class JsonValueOrder
{
    /// <summary>Compares two values. Numbers that are the same as <see cref="double"/> are ordered by their bytes.</summary>
    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (!IsNumber(a) || !IsNumber(b)) return a.SequenceCompareTo(b);

        int order = Number(a).CompareTo(Number(b));
        return order != 0 ? order : a.SequenceCompareTo(b);
    }

    // No other value begins with these, and all numbers lie between the same other values, so that mixed kinds have one order too.
    private static bool IsNumber(ReadOnlySpan<byte> value) => value.Length > 0 && (value[0] == '-' || value[0] is >= (byte)'0' and <= (byte)'9');

    private static double Number(ReadOnlySpan<byte> value) => Utf8Parser.TryParse(value, out double number, out _) ? number : 0;
}
