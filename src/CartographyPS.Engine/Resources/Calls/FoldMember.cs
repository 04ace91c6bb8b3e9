namespace CartographyPS.Engine.Resources.Calls;

/// <summary>A member of folded rows (see <see cref="Source.Fold"/>). A row without the value adds nothing to it.</summary>
internal sealed record FoldMember
{
    private FoldMember(string name, Value? value, FoldKind kind)
    {
        Name = name;
        Value = value;
        Kind = kind;
    }

    /// <summary>The member's name in the folded row.</summary>
    public string Name { get; }

    /// <summary>The value that is read from each row; null for the number of rows.</summary>
    public Value? Value { get; }

    /// <summary>How the member is computed.</summary>
    public FoldKind Kind { get; }

    /// <summary>A text that the rows of one folded row have in common. Rows without it are left out.</summary>
    public static FoldMember By(string name, Value value) => new(name, value, FoldKind.By);

    /// <summary>The number of rows.</summary>
    public static FoldMember Count(string name) => new(name, null, FoldKind.Count);

    /// <summary>The first of the rows' timestamps.</summary>
    public static FoldMember First(string name, Value timestamp) => new(name, timestamp, FoldKind.First);

    /// <summary>The last of the rows' timestamps.</summary>
    public static FoldMember Last(string name, Value timestamp) => new(name, timestamp, FoldKind.Last);
}
