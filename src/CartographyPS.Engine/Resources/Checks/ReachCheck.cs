namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Checks that rows read only from their own source and those above it, up to the first call, not from another branch.</summary>
internal static class ReachCheck
{
    /// <summary>Returns the mistakes of a source: values that its rows do not have.</summary>
    public static IEnumerable<string> Mistakes(Source source)
    {
        foreach (var use in ValueUse.Of(source))
        {
            foreach (var (owner, path) in use.Value.Paths)
            {
                if (owner is null && source is ContextSource)
                {
                    yield return $"{use.Member} reads '{path.Text}', but the scope itself has no response to read it from: "
                        + "use a row of a call, or Value.Constant.";
                }
                if (owner is null || source.Ancestors.Contains(owner)) continue;
                yield return $"{use.Member} reads '{path.Text}' of '{owner.Name}', which is not above '{source.Name}'. "
                    + $"Above it are: {string.Join(", ", source.Ancestors.Select(above => above.Name).Distinct())}.";
            }
        }
    }

    /// <summary>Returns the mistakes of a first call: values that it reads, although there is no row yet.</summary>
    public static IEnumerable<string> OfFirstCall(CallSource call) =>
        from use in call.Parent is null ? ValueUse.Of(call) : []
        from path in use.Value.Paths
        select $"{use.Member} reads '{path.Path.Text}', but a first call has no row to read it from: "
            + $"write Value.Constant(\"{path.Path.Text}\") for the text itself.";
}
