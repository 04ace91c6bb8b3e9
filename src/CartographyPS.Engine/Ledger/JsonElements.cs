namespace CartographyPS.Engine.Ledger;

/// <summary>Enumerates the elements of a JSON array, as <see cref="JsonMembers"/> an object's; any other value is one element.</summary>
internal ref struct JsonElements(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _next = !json.IsEmpty && json[0] == '[' ? 1 : 0;

    /// <summary>Where the element starts in the array.</summary>
    public int Start { get; private set; }

    /// <summary>The length of the element.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to the next element.</summary>
    public bool Next()
    {
        if (_next >= _json.Length || _json[_next] == ']') return false;
        if (_json[_next] == ',') _next++;
        Start = _next;
        _next = JsonMembers.AfterValue(_json, Start);
        Length = _next - Start;
        return true;
    }
}
