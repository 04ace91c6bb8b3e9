namespace CartographyPS.Iam.Patterns;

/// <summary>A character or wildcard (its code, as in <see cref="Glob"/>), or a variable.</summary>
internal readonly record struct PatternToken(int Code, PolicyVariable? Variable = null)
{
    public bool IsColon => Variable is null && Code == ':';
}
