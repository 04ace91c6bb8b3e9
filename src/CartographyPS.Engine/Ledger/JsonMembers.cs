namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Enumerates the members of a JSON object without parsing their values. The object must be one that the engine wrote: valid and
/// without white space. One that is not whole is told as damage of the ledger.
/// </summary>
internal ref struct JsonMembers(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _next = 1;

    /// <summary>Where the member's name starts in the object, after its quote.</summary>
    public int NameStart { get; private set; }

    /// <summary>The length of the name.</summary>
    public int NameLength { get; private set; }

    /// <summary>Where the member's value starts in the object.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The length of the value.</summary>
    public int ValueLength { get; private set; }

    /// <summary>The member's name as it is written, without quotes.</summary>
    public readonly ReadOnlySpan<byte> Name => _json.Slice(NameStart, NameLength);

    /// <summary>The member's value as it is written.</summary>
    public readonly ReadOnlySpan<byte> Value => _json.Slice(ValueStart, ValueLength);

    /// <summary>Goes to the next member.</summary>
    /// <exception cref="LedgerException">The object is not whole.</exception>
    public bool Next()
    {
        if (_json.IsEmpty) return false;
        if (_next >= _json.Length) throw DamagedText.Found();
        if (_json[_next] == '}') return false;
        if (_json[_next] == ',') _next++;

        NameStart = _next + 1;
        int end = AfterString(_json, _next);
        if (_json[_next] != '"' || end >= _json.Length || _json[end] != ':') throw DamagedText.Found();
        NameLength = end - 1 - NameStart;
        ValueStart = end + 1;
        _next = AfterValue(_json, ValueStart);
        ValueLength = _next - ValueStart;
        return true;
    }

    private static int AfterString(ReadOnlySpan<byte> json, int quote)
    {
        for (int at = quote + 1; at < json.Length; at += 2)
        {
            int found = json.Slice(at).IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0) break;
            at += found;
            if (json[at] == '"') return at + 1;
        }
        throw DamagedText.Found();
    }

    /// <summary>Returns where a value in an object or array ends; the end of the text for a value alone.</summary>
    /// <exception cref="LedgerException">The value is not whole.</exception>
    public static int AfterValue(ReadOnlySpan<byte> json, int start)
    {
        if (start >= json.Length) throw DamagedText.Found();
        byte first = json[start];
        if (first == '"') return AfterString(json, start);
        if (first is not ((byte)'[' or (byte)'{'))
        {
            int end = json.Slice(start).IndexOfAny((byte)',', (byte)'}', (byte)']');
            if (end == 0) throw DamagedText.Found();
            return end < 0 ? json.Length : start + end;
        }

        int depth = 0;
        for (int at = start; at < json.Length;)
        {
            switch (json[at])
            {
                case (byte)'"':
                    at = AfterString(json, at);
                    continue;
                case (byte)'[' or (byte)'{':
                    depth++;
                    break;
                case (byte)']' or (byte)'}':
                    if (--depth == 0) return at + 1;
                    break;
            }
            at++;
        }
        throw DamagedText.Found();
    }
}
