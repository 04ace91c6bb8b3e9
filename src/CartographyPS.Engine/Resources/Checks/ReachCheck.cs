namespace CartographyPS.Engine.Resources.Checks;

/// <summary>A row has the values of its own source and of those above it, up to the first call: not those of another branch.</summary>
internal static class ReachCheck
{
    /// <summary>The values read from a source's rows that those do not have.</summary>
    public static IEnumerable<string> Mistakes(Source source)
    {
        foreach (var use in ValueUse.Of(source))
        {
            foreach (var (owner, path) in use.Value.Paths)
            {
                if (owner is null && source is ContextSource)
                {
                    yield return $"{use.Member} reads '{path.Text}', but the scope itself has no answer to read it in: use a row of a call, or Value.Constant.";
                }
                if (owner is null || source.Ancestors.Contains(owner)) continue;
                yield return $"{use.Member} reads '{path.Text}' of '{owner.Name}', which is not above '{source.Name}'. "
                    + $"Above it are: {string.Join(", ", source.Ancestors.Select(above => above.Name).Distinct())}.";
            }
        }
    }

    /// <summary>The values that a first call reads: there is no row yet.</summary>
    public static IEnumerable<string> OfFirstCall(CallSource call) =>
        from use in call.Parent is null ? ValueUse.Of(call) : []
        from path in use.Value.Paths
        select $"{use.Member} reads '{path.Path.Text}', but a first call has no row to read it in: write Value.Constant(\"{path.Path.Text}\") for the text itself.";
}
