namespace CartographyPS.Cypher.Functions;

/// <summary>Counts and cuts texts by code points: a character beyond U+FFFF, which .NET stores as two, is one.</summary>
internal static class CodePoints
{
    /// <summary>Counts the code points of a text.</summary>
    public static long Count(string text)
    {
        int pairs = 0;
        for (int index = 0; index + 1 < text.Length; index++)
        {
            if (char.IsSurrogatePair(text[index], text[index + 1])) pairs++;
        }
        return text.Length - pairs;
    }

    /// <summary>Returns a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The number of code points to skip, 0 or more.</param>
    /// <param name="length">The number of code points to take, as far as there are any, 0 or more.</param>
    public static string Part(string text, long start, long length)
    {
        int first = Skip(text, 0, start);
        return text.Substring(first, Skip(text, first, length) - first);
    }

    /// <summary>Returns the code points in the opposite order.</summary>
    public static string Reverse(string text)
    {
        char[] reversed = new char[text.Length];
        for (int index = 0; index < text.Length; index++)
        {
            int target = text.Length - 1 - index;
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                reversed[target - 1] = text[index];
                reversed[target] = text[++index];
            }
            else
            {
                reversed[target] = text[index];
            }
        }
        return new string(reversed);
    }

    /// <summary>Returns each code point as a text.</summary>
    public static IEnumerable<string> Each(string text)
    {
        for (int index = 0; index < text.Length;)
        {
            int end = Skip(text, index, 1);
            yield return text.Substring(index, end - index);
            index = end;
        }
    }

    private static int Skip(string text, int from, long count)
    {
        int index = from;
        for (; count > 0 && index < text.Length; count--)
        {
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        }
        return index;
    }
}
