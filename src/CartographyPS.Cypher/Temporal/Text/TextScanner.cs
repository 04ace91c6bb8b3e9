namespace CartographyPS.Cypher.Temporal.Text;

/// <summary>Reads a text from left to right. A read that fails leaves the position where it was.</summary>
internal struct TextScanner(string text)
{
    private readonly string _text = text;

    /// <summary>The index of the next character.</summary>
    public int Position { get; set; }

    /// <summary>Whether everything was read.</summary>
    public readonly bool AtEnd => Position == _text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Next => AtEnd ? '\0' : _text[Position];

    /// <summary>The number of digits that follow.</summary>
    public readonly int DigitsAhead
    {
        get
        {
            int count = 0;
            while (Position + count < _text.Length && IsDigit(_text[Position + count])) count++;
            return count;
        }
    }

    /// <summary>Reads a character, in either case.</summary>
    public bool TryRead(char expected)
    {
        if (AtEnd || char.ToUpperInvariant(Next) != expected) return false;
        Position++;
        return true;
    }

    /// <summary>Reads an integer of a number of digits.</summary>
    public bool TryReadDigits(int count, out int value)
    {
        value = 0;
        if (count is < 1 or > 9 || Position + count > _text.Length) return false;
        for (int index = 0; index < count; index++)
        {
            char digit = _text[Position + index];
            if (!IsDigit(digit)) return false;
            value = (value * 10) + digit - '0';
        }
        Position += count;
        return true;
    }

    /// <summary>Reads the text up to a character, which is read too.</summary>
    public bool TryReadUntil(char end, out string part)
    {
        int index = _text.IndexOf(end, Position);
        part = index < 0 ? "" : _text.Substring(Position, index - Position);
        if (index >= 0) Position = index + 1;
        return index >= 0;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
