namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>An answer is larger than any that is read: it is given up, and what was known is kept.</summary>
/// <param name="limit">The most bytes that are read.</param>
internal sealed class AnswerTooLargeException(long limit)
    : InvalidOperationException($"It is larger than {Size(limit)}, the most that is read of one answer.")
{
    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : FormattableString.Invariant($"{bytes:N0} bytes");
}
