namespace CartographyPS.Engine.Common;

/// <summary>A response exceeds the size limit. It is not read, and the ledger keeps the earlier data.</summary>
/// <param name="limit">The size limit in bytes.</param>
internal sealed class AnswerTooLargeException(long limit)
    : InvalidOperationException($"It is larger than {Size(limit)}, the size limit of a response.")
{
    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : FormattableString.Invariant($"{bytes:N0} bytes");
}
