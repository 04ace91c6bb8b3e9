namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>How far a buffer grows: to twice its size, without the overflow that doubling has from 1 GB on.</summary>
internal static class BufferSize
{
    /// <summary>The longest array of bytes or characters that .NET makes.</summary>
    public const int Longest = 0x7FFFFFC7;

    /// <summary>The size to grow to.</summary>
    /// <param name="size">The size now.</param>
    /// <param name="needed">The least size; <see cref="long"/>, so that it can be summed without overflow.</param>
    /// <exception cref="AnswerTooLargeException">No array is so long.</exception>
    public static int Grown(int size, long needed) =>
        needed <= Longest ? (int)Math.Min(Math.Max(needed, size * 2L), Longest) : throw new AnswerTooLargeException(Longest);
}
