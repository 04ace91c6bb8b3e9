namespace CartographyPS.Engine.Common;

/// <summary>Computes the growth of buffers: doubling, without the overflow from 1 GB on.</summary>
internal static class BufferSize
{
    /// <summary>The maximum length of a .NET array of bytes or characters.</summary>
    public const int Longest = 0x7FFFFFC7;

    /// <summary>Returns the new size.</summary>
    /// <param name="size">The current size.</param>
    /// <param name="needed">The required size; a <see cref="long"/>, so that sums do not overflow.</param>
    /// <exception cref="AnswerTooLargeException">No array can be that long.</exception>
    public static int Grown(int size, long needed) =>
        needed <= Longest ? (int)Math.Min(Math.Max(needed, size * 2L), Longest) : throw new AnswerTooLargeException(Longest);
}
