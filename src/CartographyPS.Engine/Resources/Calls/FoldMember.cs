namespace CartographyPS.Engine.Resources;

/// <summary>A member of folded rows (see <see cref="Source.Fold"/>). A row without the value adds nothing to it.</summary>
internal sealed record FoldMember
{
    private FoldMember(string name, Value? value, FoldKind kind)
    {
        Name = name;
        Value = value;
        Kind = kind;
    }

    /// <summary>Its name in the folded row.</summary>
    public string Name { get; }

    /// <summary>What is read of each row; null for their number.</summary>
    public Value? Value { get; }

    /// <summary>What is made of it.</summary>
    public FoldKind Kind { get; }

    /// <summary>A text that the rows of one folded row have in common. Rows without it are left out.</summary>
    public static FoldMember By(string name, Value value) => new(name, value, FoldKind.By);

    /// <summary>How many rows there are.</summary>
    public static FoldMember Count(string name) => new(name, null, FoldKind.Count);

    /// <summary>The first of the rows' timestamps.</summary>
    public static FoldMember First(string name, Value timestamp) => new(name, timestamp, FoldKind.First);

    /// <summary>The last of the rows' timestamps.</summary>
    public static FoldMember Last(string name, Value timestamp) => new(name, timestamp, FoldKind.Last);
}
