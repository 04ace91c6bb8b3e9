namespace CartographyPS.Engine.Resources;

/// <summary>Identifies an AWS error by its code and, where one code means several things, a part of its message.</summary>
/// <param name="Code">The error code (<c>NoSuchBucket</c>).</param>
/// <param name="Saying">A text that the message contains, ignoring case; null for any message.</param>
internal sealed record ErrorSign(string Code, string? Saying)
{
    /// <summary>Matches every error with a code.</summary>
    public static implicit operator ErrorSign(string code) => new(code, null);

    /// <summary>Matches the errors with a code whose message contains a text.</summary>
    public static ErrorSign Of(string code, string saying) => new(code, saying);

    /// <summary>Returns how well an error matches: 0 when it does not, 1 by its code alone, 2 by its message too.</summary>
    public int Fit(string code, string message)
    {
        if (code != Code) return 0;
        if (Saying is null) return 1;
        return message.IndexOf(Saying, StringComparison.OrdinalIgnoreCase) >= 0 ? 2 : 0;
    }

    /// <summary>Returns true when an error matches.</summary>
    public bool Matches(string code, string message) => Fit(code, message) > 0;

    /// <summary>Returns true when the same errors match both equally well.</summary>
    public bool Overlaps(ErrorSign other) => Code == other.Code && string.Equals(Saying, other.Saying, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Saying is null ? Code : $"{Code} ({Saying})";
}
