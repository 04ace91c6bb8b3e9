using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// Unites JSON objects. Where two state the same property, the owner's value wins, then the greater one (<see cref="JsonValueOrder"/>). The lists of a united
/// property are combined. The result does not depend on the order of the objects, nor on the runs that stated them.
/// </summary>
internal sealed class PropertyMerge
{
    private readonly List<Member> _members = [];
    private readonly ByteBuffer _input = new(4096);
    private readonly ByteBuffer _output = new(4096);
    private readonly List<(int Start, int Length)> _elements = [];
    private readonly Comparison<Member> _order;
    private readonly Comparison<(int Start, int Length)> _elementOrder;
    private byte[][] _united = [];

    public PropertyMerge()
    {
        _order = Compare;
        _elementOrder = CompareElements;
    }

    /// <summary>Begins a new union.</summary>
    /// <param name="united">The names of the properties that are united.</param>
    public void Clear(byte[][] united)
    {
        _united = united;
        _members.Clear();
        _input.Clear();
    }

    /// <summary>Adds an object; an empty span is an object without members.</summary>
    public void Add(ReadOnlySpan<byte> json, bool owner)
    {
        if (json.IsEmpty) return;
        int offset = _input.Written.Length;
        _input.Write(json);

        var members = new JsonMembers(json);
        while (members.Next())
        {
            _members.Add(new Member(offset + members.NameStart, members.NameLength, offset + members.ValueStart, members.ValueLength, owner));
        }
    }

    /// <summary>Returns the union, its names sorted; empty when it has no members. Valid until the next use.</summary>
    public ReadOnlySpan<byte> Result()
    {
        if (_members.Count == 0) return default;
        _members.Sort(_order);
        _output.Clear();
        var input = _input.Written.Span;
        _output.Write("{"u8);
        for (int i = 0, next; i < _members.Count; i = next)
        {
            var member = _members[i];
            for (next = i + 1; next < _members.Count && Name(input, member).SequenceEqual(Name(input, _members[next]));) next++;
            if (i > 0) _output.Write(","u8);
            if (next - i > 1 && UnitedProperties.Contains(_united, Name(input, member)))
            {
                WriteUnited(input, i, next);
                continue;
            }
            // The name, colon and value are adjacent in the input.
            _output.Write(input.Slice(member.NameStart - 1, member.ValueStart + member.ValueLength - member.NameStart + 1));
        }
        _output.Write("}"u8);
        return _output.Written.Span;
    }

    // Lists are combined, and win over other values. Of other values the greater wins whoever owns the label: true, for a flag.
    private void WriteUnited(ReadOnlySpan<byte> input, int first, int end)
    {
        bool anyList = false;
        for (int i = first; i < end && !anyList; i++) anyList = input[_members[i].ValueStart] == '[';
        _elements.Clear();
        for (int i = first; i < end; i++)
        {
            if (anyList && input[_members[i].ValueStart] != '[') continue;
            var elements = new JsonElements(input.Slice(_members[i].ValueStart, _members[i].ValueLength));
            while (elements.Next()) _elements.Add((_members[i].ValueStart + elements.Start, elements.Length));
        }
        _elements.Sort(_elementOrder);

        _output.Write(input.Slice(_members[first].NameStart - 1, _members[first].NameLength + 3));
        if (anyList) WriteList(input);
        else _output.Write(Element(input, _elements.Count - 1));
    }

    private void WriteList(ReadOnlySpan<byte> input)
    {
        _output.Write("["u8);
        for (int i = 0; i < _elements.Count; i++)
        {
            var element = Element(input, i);
            if (i > 0 && element.SequenceEqual(Element(input, i - 1))) continue;
            if (i > 0) _output.Write(","u8);
            _output.Write(element);
        }
        _output.Write("]"u8);
    }

    private ReadOnlySpan<byte> Element(ReadOnlySpan<byte> input, int index) => input.Slice(_elements[index].Start, _elements[index].Length);

    private int CompareElements((int Start, int Length) a, (int Start, int Length) b)
    {
        var input = _input.Written.Span;
        return JsonValueOrder.Compare(input.Slice(a.Start, a.Length), input.Slice(b.Start, b.Length));
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> input, Member member) => input.Slice(member.NameStart, member.NameLength);

    private int Compare(Member a, Member b)
    {
        var input = _input.Written.Span;
        int order = Name(input, a).SequenceCompareTo(Name(input, b));
        if (order != 0) return order;
        if (a.Owner != b.Owner) return a.Owner ? -1 : 1;
        return JsonValueOrder.Compare(input.Slice(b.ValueStart, b.ValueLength), input.Slice(a.ValueStart, a.ValueLength));
    }

    private readonly record struct Member(int NameStart, int NameLength, int ValueStart, int ValueLength, bool Owner);
}
