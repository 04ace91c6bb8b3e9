using System.Globalization;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Converts the tokens of numbers.</summary>
internal static class NumberLiteral
{
    /// <summary>Converts a number.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isNegative">A minus precedes it. It counts for the bounds: the least number has no positive counterpart.</param>
    /// <param name="reader">For errors.</param>
    /// <exception cref="CypherSyntaxException">The number is malformed or out of range.</exception>
    public static object Value(Token token, bool isNegative, TokenReader reader)
    {
        string digits = token.Text.Replace("_", string.Empty);
        if (token.Kind == TokenKind.Float) return Float(digits, isNegative, token, reader);

        // Other languages read 010 as 8, so that it could be meant as either.
        if (digits.Length > 1 && digits[0] == '0' && digits[1] is >= '0' and <= '9')
            throw reader.FaultAt(
                $"'{token.Text}' is no number: a whole number does not begin with 0. Octal numbers are written 0o17.", token.Start, "InvalidNumberLiteral");
        int radix = digits.Length > 1 && digits[0] == '0' ? (digits[1] is 'x' or 'X' ? 16 : digits[1] is 'o' or 'O' ? 8 : 10) : 10;
        return Integer(radix == 10 ? digits : digits.Substring(2), radix, isNegative, token, reader);
    }

    private static long Integer(string digits, int radix, bool isNegative, Token token, TokenReader reader)
    {
        if (digits.Length == 0) throw Malformed(token, reader);
        ulong limit = isNegative ? 1UL << 63 : long.MaxValue;
        ulong value = 0;
        bool overflows = false;
        foreach (char character in digits)
        {
            int digit = character is >= '0' and <= '9' ? character - '0' : char.ToLowerInvariant(character) - 'a' + 10;
            if (digit < 0 || digit >= radix) throw Malformed(token, reader);
            overflows |= value > (limit - (ulong)digit) / (ulong)radix;
            value = unchecked((value * (ulong)radix) + (ulong)digit);
        }
        if (overflows) throw reader.FaultAt($"{token.Text} is out of the range of whole numbers, which have 64 bits.", token.Start, "IntegerOverflow");
        return isNegative ? unchecked(-(long)value) : (long)value;
    }

    private static double Float(string digits, bool isNegative, Token token, TokenReader reader)
    {
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value))
            throw reader.FaultAt($"{token.Text} is out of the range of floating-point numbers.", token.Start, "FloatingPointOverflow");
        return isNegative ? -value : value;
    }

    private static CypherSyntaxException Malformed(Token token, TokenReader reader) =>
        reader.FaultAt($"'{token.Text}' is no number.", token.Start, "InvalidNumberLiteral");
}
