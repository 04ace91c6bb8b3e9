namespace CartographyPS.Engine.Resources;

/// <summary>What tells an error of AWS from others: its code and, where one code means several things, a part of its message.</summary>
/// <param name="Code">The error code (<c>NoSuchBucket</c>).</param>
/// <param name="Saying">What the message holds, in any case; null for any message.</param>
internal sealed record ErrorSign(string Code, string? Saying)
{
    /// <summary>Any error with a code.</summary>
    public static implicit operator ErrorSign(string code) => new(code, null);

    /// <summary>The errors with a code whose message holds a text.</summary>
    public static ErrorSign Of(string code, string saying) => new(code, saying);

    /// <summary>Whether an error is meant.</summary>
    public bool Matches(string code, string message) =>
        code == Code && (Saying is null || message.IndexOf(Saying, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether one error may be meant by both.</summary>
    public bool Overlaps(ErrorSign other) =>
        Code == other.Code && (Saying is null || other.Saying is null || string.Equals(Saying, other.Saying, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Saying is null ? Code : $"{Code} ({Saying})";
}
