using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// Unites JSON objects. Where two state the same property, the owner's value wins, then the greater one by its bytes: the same objects
/// make the same union, whatever order they come in and whichever run brought them.
/// </summary>
internal sealed class PropertyMerge
{
    private readonly List<Member> _members = [];
    private readonly ByteBuffer _input = new(4096);
    private readonly ByteBuffer _output = new(4096);
    private readonly Comparison<Member> _order;

    public PropertyMerge() => _order = Compare;

    /// <summary>Begins a new union.</summary>
    public void Clear()
    {
        _members.Clear();
        _input.Clear();
    }

    /// <summary>Takes an object in; an empty span is an object without members.</summary>
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

    /// <summary>The union, its names sorted; empty when it has no members. Valid until the next use.</summary>
    public ReadOnlySpan<byte> Result()
    {
        if (_members.Count == 0) return default;
        _members.Sort(_order);
        _output.Clear();
        var input = _input.Written.Span;
        _output.Write("{"u8);
        for (int i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            if (i > 0)
            {
                if (Name(input, member).SequenceEqual(Name(input, _members[i - 1]))) continue;
                _output.Write(","u8);
            }
            // Name, colon and value stand together in the object that they come from.
            _output.Write(input.Slice(member.NameStart - 1, member.ValueStart + member.ValueLength - member.NameStart + 1));
        }
        _output.Write("}"u8);
        return _output.Written.Span;
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> input, Member member) => input.Slice(member.NameStart, member.NameLength);

    private int Compare(Member a, Member b)
    {
        var input = _input.Written.Span;
        int order = Name(input, a).SequenceCompareTo(Name(input, b));
        if (order != 0) return order;
        if (a.Owner != b.Owner) return a.Owner ? -1 : 1;
        return input.Slice(b.ValueStart, b.ValueLength).SequenceCompareTo(input.Slice(a.ValueStart, a.ValueLength));
    }

    private readonly record struct Member(int NameStart, int NameLength, int ValueStart, int ValueLength, bool Owner);
}
