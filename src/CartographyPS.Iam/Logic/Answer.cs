namespace CartographyPS.Iam.Logic;

/// <summary>A <see cref="Truth"/> with what an unknown one depends on. Combined as in Kleene's three-valued logic.</summary>
internal readonly struct Answer
{
    private readonly DependencyTree? _dependencies;

    private Answer(Truth truth, DependencyTree? dependencies)
    {
        Truth = truth;
        _dependencies = dependencies;
    }

    public static Answer True => new(Truth.True, null);

    public static Answer False => new(Truth.False, null);

    public Truth Truth { get; }

    /// <summary>What an unknown answer depends on, without repetition; empty for others.</summary>
    public IReadOnlyList<Dependency> Dependencies => _dependencies?.ToList() ?? [];

    public static Answer Unknown(Dependency dependency) => new(Truth.Unknown, new DependencyTree(dependency));

    /// <summary>An answer that, when unknown, depends on one thing.</summary>
    public static Answer Of(Truth truth, Dependency dependency) => truth switch
    {
        Truth.True => True,
        Truth.False => False,
        _ => Unknown(dependency),
    };

    public static Answer Of(bool holds) => holds ? True : False;

    /// <summary>False when either is; else unknown when either is.</summary>
    public static Answer operator &(Answer left, Answer right) => (left.Truth, right.Truth) switch
    {
        (Truth.False, _) => left,
        (_, Truth.False) => right,
        (Truth.Unknown, Truth.Unknown) => new Answer(Truth.Unknown, new DependencyTree(left._dependencies!, right._dependencies!)),
        (Truth.Unknown, _) => left,
        _ => right,
    };

    /// <summary>True when either is; else unknown when either is.</summary>
    public static Answer operator |(Answer left, Answer right) => (left.Truth, right.Truth) switch
    {
        (Truth.True, _) => left,
        (_, Truth.True) => right,
        (Truth.Unknown, Truth.Unknown) => new Answer(Truth.Unknown, new DependencyTree(left._dependencies!, right._dependencies!)),
        (Truth.Unknown, _) => left,
        _ => right,
    };

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Answer operator !(Answer answer) => new(answer.Truth.Not(), answer._dependencies);
}
