namespace CartographyPS.Engine.Ledger;

/// <summary>What a <see cref="Parameter"/> holds.</summary>
internal enum ParameterKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A text in UTF-8.</summary>
    Utf8,
}

/// <summary>A statement's parameter, without boxing.</summary>
internal readonly struct Parameter
{
    private Parameter(ParameterKind kind, long number = 0, string? text = null, ReadOnlyMemory<byte> utf8 = default)
    {
        Kind = kind;
        Number = number;
        Text = text;
        Utf8 = utf8;
    }

    public ParameterKind Kind { get; }

    public long Number { get; }

    public string? Text { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    public static implicit operator Parameter(long number) => new(ParameterKind.Number, number);

    public static implicit operator Parameter(long? number) => number is { } value ? new(ParameterKind.Number, value) : default;

    public static implicit operator Parameter(bool flag) => flag ? 1L : 0L;

    public static implicit operator Parameter(string? text) => text is null ? default : new(ParameterKind.Text, text: text);

    public static implicit operator Parameter(ReadOnlyMemory<byte> utf8) => new(ParameterKind.Utf8, utf8: utf8);
}
